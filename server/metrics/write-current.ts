import { sql } from 'drizzle-orm'
import type { Metric } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'
import { idArray } from './only-entities'
import { writeExplained } from './write-explained'

/** A metric and the newest day it was measured on. */
export type NewestDay = { metric: Metric; day: string }

/** Brings the newest values of the entities named up to the newest day of each metric. All are of one grain. */
export async function writeCurrent(
  ctx: TxCtx,
  newest: readonly NewestDay[],
  entityIds: readonly string[],
): Promise<void> {
  const among = sql`x.entity_id = any(${idArray(entityIds)})`
  const listed = sql.join(
    newest.map(({ metric, day }) => sql`(${metric.key}, ${day}::date, ${metric.explain !== undefined}::boolean)`),
    sql`, `,
  )
  // What entities have is found by their ids alone.
  await ctx.tx.execute(sql`
    with newest (metric, day, explained) as (values ${listed}),
    have as materialized (select x.entity_id, x.metric, x.day, x.grain, x.version, x.value, x.currency, x.detail from metric_value x where ${among}),
    wanted as materialized (select h.*, n.explained from have h join newest n using (metric, day)),
    held as materialized (select x.ctid as place, x.entity_id, x.metric from metric_current x where ${among}),
    gone as (
      delete from metric_current c using held h join newest n using (metric)
      where c.ctid = h.place and not exists (select 1 from wanted w where w.entity_id = h.entity_id and w.metric = h.metric))
    insert into metric_current as c (entity_id, metric, day, grain, version, value, currency, detail, computed_at)
    select n.*, ${ctx.now.toISOString()}::timestamptz from (
      select entity_id, metric, day, grain, version, value, currency, detail from wanted where not explained) n
    on conflict (entity_id, metric) do update
      set day = excluded.day, version = excluded.version, value = excluded.value, currency = excluded.currency,
        detail = excluded.detail, computed_at = excluded.computed_at
      where (c.day, c.version, c.value, c.detail) is distinct from (excluded.day, excluded.version, excluded.value, excluded.detail)`)
  for (const { metric, day } of newest) if (metric.explain) await writeExplained(ctx, metric, day, entityIds)
}
