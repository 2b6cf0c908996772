import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound, stale } from '@/lib/errors'
import { type Grain, grains } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A pair of entities by the records that found them, and the version of it that the person saw. */
export const pairInput = z.object({ recordA: z.uuid(), recordB: z.uuid(), version: z.number().int().positive() })

export type DecidedPair = { recordA: string; recordB: string; grain: Grain; weight: number; probability: number }
type Decision = 'same' | 'different' | 'later'

const words: Record<string, string> = {
  same: 'the same',
  different: 'different',
  later: 'for later',
  open: 'open again',
  gone: 'no longer in question: they were joined otherwise or the evidence is gone',
}

/**
 * Takes the decision on a pair if it is still as the person saw it. Throws `bad-input` for a record with itself,
 * `not-found`, and `stale` naming who decided and when.
 */
export async function decidePair(
  ctx: TxCtx,
  { recordA, recordB, version }: z.output<typeof pairInput>,
  decision: Decision,
): Promise<DecidedPair> {
  if (recordA === recordB) throw badInput('A customer cannot be compared with itself.')
  const [a, b] = recordA < recordB ? [recordA, recordB] : [recordB, recordA]
  const rows = await ctx.tx.execute<{ grain: Grain; weight: number; probability: number }>(sql`
    update candidate_pair set status = ${decision}, version = version + 1, decided_by = ${ctx.actor.userId}::uuid,
      decided_at = ${ctx.now.toISOString()}::timestamptz
    where record_a = ${a}::uuid and record_b = ${b}::uuid and version = ${version} and status in ('open', 'later')
    returning grain, weight, probability`)
  const pair = rows[0]
  if (!pair) throw await whyNot(ctx, a, b)
  return { recordA: a, recordB: b, ...pair }
}

async function whyNot(ctx: TxCtx, a: string, b: string): Promise<Error> {
  const [row] = await ctx.tx.execute<{ status: string; name: string | null; at: string | null }>(sql`
    select p.status, u.name, to_char(p.decided_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from candidate_pair p left join app_user u on u.user_id = p.decided_by where p.record_a = ${a}::uuid and p.record_b = ${b}::uuid`)
  if (!row) return notFound('The pair')
  const said = words[row.status] ?? row.status
  if (row.status === 'gone' || row.status === 'open')
    return stale(`This pair has changed: it is ${said}. Look at it again.`)
  return stale(
    `${row.name ?? 'Somebody'} was first: judged ${said} on ${row.at ?? 'an unknown day'}. Yours was not kept.`,
  )
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
