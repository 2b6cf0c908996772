import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { partSides } from './part-sides'

/** Two sides of records that a person judged, as they stood apart before the answer. */
export type JudgedSides = { left: readonly string[]; right: readonly string[]; same: boolean; at: string }

/** Most judged pairs a version is weighed with; the newest count. */
export const mostJudged = 10_000

/**
 * Labelled pairs and standing decisions about look-alikes of a grain, newest first. Splits and decisions about joins that
 * a rule asked for are left out: nobody was asked because of their weight, so they would say little about it.
 */
export async function judgedSides(ctx: TxCtx, grain: GoldenGrain): Promise<JudgedSides[]> {
  const labels = await ctx.tx.execute<Pair>(sql`
    select record_a as a, record_b as b, same, to_json(labelled_at)#>>'{}' as at from labelled_pair
    where grain = ${grain} order by labelled_at desc, record_a, record_b limit ${mostJudged}`)
  const labelled = labels.map(({ a, b, same, at }) => ({ left: [a], right: [b], same, at }))
  const decided = await decidedSides(ctx, grain)
  return [...labelled, ...decided].sort((x, y) => (x.at < y.at ? 1 : x.at > y.at ? -1 : 0)).slice(0, mostJudged)
}

/** Restricts edges `e` to what persons decided about look-alikes and stand by. */
export const ofLookalikes = (grain: GoldenGrain) => sql`
  join candidate_pair c on c.record_a = e.record_a and c.record_b = e.record_b and c.reason = 'lookalike'
  where e.grain = ${grain} and e.origin = 'person' and e.retracted_at is null and e.verdict in ('same', 'different') and e.batch_id is null`

type Pair = { a: string; b: string; same: boolean; at: string }

async function decidedSides(ctx: TxCtx, grain: GoldenGrain): Promise<JudgedSides[]> {
  const decisions = await ctx.tx.execute<Pair & { edge: string }>(sql`
    select e.edge_id as edge, e.record_a as a, e.record_b as b, e.verdict = 'same' as same, to_json(e.decided_at)#>>'{}' as at
    from identity_edge e ${ofLookalikes(grain)} order by e.decided_at desc, e.edge_id limit ${mostJudged}`)
  if (!decisions.length) return []
  const members = await ctx.tx.execute<{ record_id: string; entity_id: string }>(sql`
    with judged as (select distinct unnest(array[record_a, record_b]) as record_id from identity_edge
      where grain = ${grain} and origin = 'person' and retracted_at is null)
    select m.record_id, m.entity_id from membership m
    where m.entity_id in (select x.entity_id from membership x join judged using (record_id)) order by m.record_id`)
  const joins = await ctx.tx.execute<{ edge: string; a: string; b: string }>(sql`
    with judged as (select distinct unnest(array[record_a, record_b]) as record_id from identity_edge
      where grain = ${grain} and origin = 'person' and retracted_at is null),
    involved as (select m.record_id from membership m where m.entity_id in (select x.entity_id from membership x join judged using (record_id)))
    select e.edge_id as edge, e.record_a as a, e.record_b as b from identity_edge e
    where e.record_a in (select record_id from involved) and e.verdict = 'same' and e.retracted_at is null`)
  const sidesOf = partSides(
    members.map((row) => [row.record_id, row.entity_id]),
    joins,
  )
  return decisions.map(({ edge, a, b, same, at }) => ({ ...sidesOf(edge, a, b), same, at }))
}
