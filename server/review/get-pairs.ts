import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { KithError } from '@/lib/errors'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { type PairHands, pairHands } from './pair/pair-hands'
import type { PairView } from './pair/pair-types'
import { pairView } from './pair/pair-view'

/** A pair whose sides can no longer be shown beside each other, and who settled it. */
export type SettledPair = { recordA: string; recordB: string; version: number; status: string; hands: PairHands }

/** A few pairs as `getPair` gives them, for a desk that reads ahead. Of those joined meanwhile only who did it is told; unknown ones are left out. */
export const getPairs = query({
  name: 'getPairs',
  permission: 'record.read',
  input: z.object({ pairs: z.array(z.object({ recordA: z.uuid(), recordB: z.uuid() })).max(10) }),
  async run(ctx, { pairs }): Promise<{ views: PairView[]; settled: SettledPair[] }> {
    const views: PairView[] = []
    const settled: SettledPair[] = []
    for (const { recordA, recordB } of pairs) {
      const view = await pairView(ctx, recordA, recordB).catch((error: unknown) => {
        if (error instanceof KithError && error.kind === 'not-found') return null
        throw error
      })
      const known = view ? null : await settledPair(ctx, recordA, recordB)
      if (view) views.push(view)
      else if (known) settled.push(known)
    }
    return { views, settled }
  },
})

async function settledPair(ctx: TxCtx, recordA: string, recordB: string): Promise<SettledPair | null> {
  const [a, b] = recordA < recordB ? [recordA, recordB] : [recordB, recordA]
  const [row] = await ctx.tx.execute<{ version: number; status: string }>(sql`
    select version, status from candidate_pair where record_a = ${a}::uuid and record_b = ${b}::uuid`)
  const hands = row && (await pairHands(ctx, a, b))
  return hands ? { recordA: a, recordB: b, ...row, hands } : null
}
