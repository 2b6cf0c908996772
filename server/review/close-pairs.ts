import { sql } from 'drizzle-orm'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A pair as it stood before a decision closed it. */
export type ClosedPair = { a: string; b: string; status: string }

/** Closes the waiting pairs of an entity that is about to retire. Returns them as they were, so that an undo can put them back. */
export async function closePairs(ctx: TxCtx, entityId: string): Promise<ClosedPair[]> {
  const pairs = await ctx.tx.execute<ClosedPair>(sql`
    select record_a as a, record_b as b, status from candidate_pair
    where (record_a = ${entityId}::uuid or record_b = ${entityId}::uuid) and status in ('open', 'later') order by 1, 2 for update`)
  if (pairs.length)
    await ctx.tx.execute(sql`
      update candidate_pair p set status = 'gone', version = version + 1
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as c(a uuid, b uuid) where p.record_a = c.a and p.record_b = c.b`)
  return [...pairs]
}

/**
 * Puts pairs back that decisions now undone had closed, unless they were found or decided anew since. A waiting pair can
 * wait again only while both its customers stand by themselves (or, a weak link, while it joins); else the decisions
 * that keep it closed remember it from now on, so that undoing those puts it back. Runs as the pipeline.
 */
export async function reopenPairs(ctx: TxCtx, pairs: readonly ClosedPair[]): Promise<void> {
  if (!pairs.length) return
  const settled = await ctx.tx.execute<SettledPair>(sql`
    with closed as materialized (
      select distinct on (c.a, c.b) c.a, c.b, c.status, p.reason, x.entity_id as ea, y.entity_id as eb, exists (
        select 1 from identity_edge e where e.record_a = c.a and e.record_b = c.b and e.verdict = c.status and e.origin = 'person' and e.retracted_at is null) as stands
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as c(a uuid, b uuid, status text)
        join candidate_pair p on p.record_a = c.a and p.record_b = c.b and p.status = 'gone'
        join membership x on x.record_id = c.a join membership y on y.record_id = c.b
      order by c.a, c.b, (c.status = 'open')
    ), settled as materialized (
      select a, b, ea, eb, case when status in ('same', 'different') and not stands then 'open' else status end as status,
        (status in ('same', 'different') and stands) or case reason when 'weak' then ea = eb else ea = a and eb = b and ea <> eb end as back
      from closed
    ), reopened as (
      update candidate_pair p set status = s.status, version = version + 1 from settled s
      where s.back and p.record_a = s.a and p.record_b = s.b
    )
    select a, b, status, back, array[ea, eb]::text[] as entities from settled`)
  const kept = settled.filter((pair) => !pair.back)
  if (kept.length) await rememberFor(ctx, kept)
  // How sure one is of a customer hangs on the pairs that doubt it, also where nothing else of it changed.
  await refreshConfidence(ctx, [...new Set(settled.flatMap((pair) => pair.entities))])
}

type SettledPair = ClosedPair & { entities: string[]; back: boolean }

/** Hands pairs that stay closed on to the persons' decisions that hold their customers together. */
async function rememberFor(ctx: TxCtx, pairs: readonly SettledPair[]): Promise<void> {
  const entityIds = [...new Set(pairs.flatMap((pair) => pair.entities))]
  await ctx.tx.execute(sql`
    with holds as materialized (
      select e.edge_id, m.entity_id from membership m join identity_edge e on e.record_a = m.record_id
      where m.entity_id = any(${uuidArray(entityIds)}) and e.origin = 'person' and e.verdict = 'same' and e.retracted_at is null
    ), more as materialized (
      select h.edge_id, jsonb_agg(distinct jsonb_build_object('a', k.a, 'b', k.b, 'status', k.status)) as closed
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as k(a uuid, b uuid, status text, entities uuid[])
        join holds h on h.entity_id = any(k.entities) group by 1
    )
    update identity_edge e set evidence = jsonb_set(e.evidence, '{closed}', coalesce(e.evidence->'closed', '[]'::jsonb) || more.closed)
    from more where e.edge_id = more.edge_id`)
}
