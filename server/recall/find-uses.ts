import { sql } from 'drizzle-orm'
import type { Parting } from '@/server/review/undo/find-partings'
import type { TxCtx } from '@/server/spine/ctx'

/** What used a wrong identity, and how often; the moment is that of the last time. `parting` is its place in the list asked about. */
export type Use = {
  parting: number
  useId: string
  kind: string
  actorId: string | null
  at: string
  label: string
  times: number
}

/**
 * Uses of entities while they were two: what was opened, exported or given away as a context, and what readers of the outbox
 * have been told of it. A file is one use for itself; views and contexts of one person under one label are one.
 */
export function findUses(ctx: TxCtx, partings: readonly Parting[]): Promise<Use[]> {
  const spans = partings.flatMap(({ spans: own, partedId }, parting) =>
    own.map((span) => ({ parting, partedId, ...span })),
  )
  return ctx.tx.execute<Use>(sql`
    with span as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
        as s(parting integer, "partedId" uuid, "entityId" uuid, "from" timestamptz, until timestamptz)
    ), used as (
      select distinct s.parting, u.use_id, u.kind, u.actor_id, u.at, u.label from span s
        join customer_use u on u.entity_id = s."entityId" and u.at between s."from" and s.until
    ), moved as materialized (
      select o.event_id, o.seq, o.at, m."recordId", m."to" from outbox_event o, jsonb_to_recordset(o.body->'moved') as m("recordId" uuid, "to" uuid)
      where o.at between (select min("from") from span) and ${ctx.now.toISOString()}::timestamptz and o.at < ${ctx.now.toISOString()}::timestamptz
    ), told as (
      select distinct s.parting, r.token_id, o.event_id, o.at from span s
        join moved o on o."recordId" = s."partedId" and o."to" = s."entityId" and o.at between s."from" and s.until
        join outbox_reader r on r.read_to >= o.seq
    )
    select parting, (array_agg(use_id order by at desc, use_id))[1] as "useId", kind, actor_id as "actorId", max(at)::text as at, label, count(*)::int as times
    from used group by parting, kind, actor_id, label, case kind when 'export' then use_id when 'message' then use_id end
    union all
    select parting, (array_agg(event_id order by at desc, event_id))[1], 'message', null, max(at)::text, token_id::text, count(*)::int
    from told group by parting, token_id
    order by 1, 5, 2`)
}
