import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { badInput } from '@/lib/errors'
import type { TxCtx } from '@/server/spine/ctx'
import { awaitTurn } from './await-turn'
import type { pairInput } from './decide-pair'
import { whyNotDecided } from './why-not-decided'

/** Waits for the turn to decide a pair. Throws `stale`, naming who and when, as soon as the pair is not what the person saw. */
export async function awaitPair(ctx: TxCtx, { recordA, recordB, version }: z.output<typeof pairInput>): Promise<void> {
  const [a, b] = recordA < recordB ? [recordA, recordB] : [recordB, recordA]
  if (a === b) throw badInput('A customer cannot be compared with itself.')
  await awaitTurn(ctx, async () => {
    const rows = await ctx.tx.execute(sql`
      select 1 from candidate_pair where record_a = ${a}::uuid and record_b = ${b}::uuid and version = ${version} and status in ('open', 'later')`)
    if (!rows.length) throw await whyNotDecided(ctx, a, b)
  })
}
