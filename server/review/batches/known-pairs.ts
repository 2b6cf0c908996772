import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'

/** A pair whose answer is known, the smaller record first, and how many others than this reviewer hold it so. */
export type KnownPair = { a: string; b: string; known: 'same' | 'different'; foreign: boolean }

const mostRead = 600

/** Look-alikes that persons decided and stand by, other persons' first; of batches only what somebody looked at. */
export function decidedPairs(ctx: TxCtx, grain: GoldenGrain): Promise<KnownPair[]> {
  return ctx.tx.execute<KnownPair>(sql`
    select e.record_a as a, e.record_b as b, e.verdict as known, e.decided_by is distinct from ${ctx.actor.userId}::uuid as foreign
    from identity_edge e join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
      join candidate_pair c on c.record_a = e.record_a and c.record_b = e.record_b and c.reason = 'lookalike' and c.status = e.verdict
    where e.grain = ${grain} and e.origin = 'person' and e.retracted_at is null and (x.entity_id = y.entity_id) = (e.verdict = 'same')
      and (e.batch_id is null or e.evidence->>'sampled' = 'true')
    order by 4 desc, e.decided_at desc, e.edge_id limit ${mostRead}`)
}

/** Pairs somebody labelled outside the queue, other persons' first. */
export function labelledPairs(ctx: TxCtx, grain: GoldenGrain): Promise<KnownPair[]> {
  return ctx.tx.execute<KnownPair>(sql`
    select l.record_a as a, l.record_b as b, case when l.same then 'same' else 'different' end as known,
      l.labelled_by is distinct from ${ctx.actor.userId}::uuid as foreign
    from labelled_pair l join membership x on x.record_id = l.record_a join membership y on y.record_id = l.record_b
    where l.grain = ${grain} and x.grain = ${grain} and y.grain = ${grain} and (l.same or x.entity_id <> y.entity_id)
    order by 4 desc, l.labelled_at desc, l.record_a, l.record_b limit ${mostRead}`)
}

/** Records that a rule joined by a sure key; others each time. Joined by ids of a system first: there the rest may well differ. */
export async function joinedPairs(ctx: TxCtx, grain: GoldenGrain): Promise<KnownPair[]> {
  const some = (from: string | null) =>
    ctx.tx.execute<KnownPair & { rule: string }>(sql`
      select e.record_a as a, e.record_b as b, 'same' as known, true as foreign, e.rule from identity_edge e
        join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b and y.entity_id = x.entity_id
        join source_record s on s.record_id = e.record_a and s.withdrawn_at is null
        join source_record t on t.record_id = e.record_b and t.withdrawn_at is null
      where e.grain = ${grain} and e.origin = 'rule' and e.verdict = 'same' and e.retracted_at is null
        ${from ? sql`and e.edge_id >= ${from}::uuid` : sql``}
      order by e.edge_id limit ${mostRead}`)
  // Ids of edges are random, so that a stretch of them is a fair sample.
  const found = await some(crypto.randomUUID())
  const pairs = found.length < mostRead / 10 ? await some(null) : found
  return [...pairs].sort((x, y) => Number(y.rule.includes('.')) - Number(x.rule.includes('.')))
}
