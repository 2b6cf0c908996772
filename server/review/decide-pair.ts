import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { type Grain, grains } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { PairBefore } from './insert-decision'
import { mustNotBeHeld } from './leases/must-not-be-held'
import { whyNotDecided } from './why-not-decided'

/** A pair of entities by the records that found them, and the version of it that the person saw. */
export const pairInput = z.object({ recordA: z.uuid(), recordB: z.uuid(), version: z.number().int().positive() })

/** A pair just decided, with how it stood before and whether it had been asked about again. */
export type DecidedPair = {
  recordA: string
  recordB: string
  grain: Grain
  weight: number
  probability: number
  was: PairBefore
  askedAgain: 'same' | 'different' | null
}
type Decision = 'same' | 'different' | 'later'

type Row = Pick<DecidedPair, 'grain' | 'weight' | 'probability' | 'askedAgain'> & {
  status: PairBefore['status']
  by: string | null
  at: string | null
}

/**
 * Takes the decision on a pair if it is still as the person saw it. Throws `bad-input` for a record with itself,
 * `not-found`, and `stale` naming who decided and when.
 */
export async function decidePair(
  ctx: TxCtx,
  input: z.output<typeof pairInput>,
  decision: Decision,
): Promise<DecidedPair> {
  const { recordA, recordB, version } = input
  const [a, b] = recordA < recordB ? [recordA, recordB] : [recordB, recordA]
  if (a === b) throw badInput('A customer cannot be compared with itself.')
  const rows = await ctx.tx.execute<Row>(sql`
    with before as materialized (
      select record_a, record_b, status, decided_by, decided_at from candidate_pair
      where record_a = ${a}::uuid and record_b = ${b}::uuid for update)
    update candidate_pair p set status = ${decision}, version = version + 1, decided_by = ${ctx.actor.userId}::uuid,
      decided_at = ${ctx.now.toISOString()}::timestamptz
    from before where p.record_a = before.record_a and p.record_b = before.record_b and p.version = ${version} and p.status in ('open', 'later')
    returning p.grain, p.weight, p.probability, p.asked_again->>'verdict' as "askedAgain", before.status, before.decided_by as by,
      before.decided_at::text as at`)
  const [row] = rows
  if (!row) throw await whyNotDecided(ctx, a, b)
  await mustNotBeHeld(ctx, a, b)
  const { grain, weight, probability, askedAgain, status, by, at } = row
  return { recordA: a, recordB: b, grain, weight, probability, askedAgain, was: { status, by, at } }
}

/** Present entities of two records, with number; throws if they are one already or if a record is unknown. */
export async function twoEntities(ctx: TxCtx, recordA: string, recordB: string) {
  const rows = await ctx.tx.execute<{ record_id: string; entity_id: string; number: number; grain: Grain }>(sql`
    select m.record_id, m.entity_id, f.number, m.grain from membership m join membership f on f.record_id = m.entity_id
    where m.record_id = any(${uuidArray([recordA, recordB])})`)
  const [a, b] = [recordA, recordB].map((id) => rows.find((row) => row.record_id === id))
  if (!a || !b) throw notFound('The pair')
  if (a.entity_id === b.entity_id) throw badInput(`Both are one ${grains[a.grain].label.toLowerCase()} already.`)
  const [survivor, retiring] = a.number < b.number ? [a, b] : [b, a]
  return { survivor, retiring }
}
