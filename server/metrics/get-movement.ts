import { sql } from 'drizzle-orm'
import type { Metric } from '@/model/metrics/metric'
import type { TxCtx } from '@/server/spine/ctx'

/** What moved between two days: entities, and by how much in the metric's unit. */
export type Movement = {
  since: string
  until: string
  /** Over the entities the reader may see. */
  change: number
  parts: { label: string; entities: number; change: number }[]
}

type Row = { move: keyof Metric['moves']; state: string | null; entities: number; change: number }

/** Compares a metric entity by entity on two days, within what the reader may see. */
export async function getMovement(ctx: TxCtx, metric: Metric, since: string, until: string): Promise<Movement> {
  const rows = await ctx.tx.execute<Row>(sql`
    select move, state, count(*)::integer as entities, sum(now - before) as change from (
      select coalesce(n.value, 0) as now, coalesce(b.value, 0) as before,
        case when coalesce(b.value, 0) = 0 then 'started' when coalesce(n.value, 0) = 0 then 'stopped' when n.value > b.value then 'rose' else 'fell' end as move,
        case when coalesce(n.value, 0) = 0 then coalesce(n.detail->>'state', 'gone') end as state
      from (select entity_id, value, detail from metric_value where metric = ${metric.key} and day = ${until}::date) n
      full join (select entity_id, value from metric_value where metric = ${metric.key} and day = ${since}::date) b using (entity_id)
      where coalesce(n.value, 0) <> coalesce(b.value, 0)) moved
    group by 1, 2`)
  const parts = rows
    .map((row) => ({
      label: labelOf(metric, row),
      order: orders[row.move],
      entities: row.entities,
      change: row.change,
    }))
    .toSorted((a, b) => a.order - b.order || b.entities - a.entities)
  return {
    since,
    until,
    change: parts.reduce((sum, part) => sum + part.change, 0),
    parts: merged(parts),
  }
}

const orders = { started: 0, rose: 1, fell: 2, stopped: 3 } as const

const labelOf = (metric: Metric, row: Row) =>
  (row.move === 'stopped' && row.state && metric.states?.[row.state]) || metric.moves[row.move]

/** Parts of one label are one. */
function merged(parts: readonly Movement['parts'][number][]): Movement['parts'] {
  const byLabel = new Map<string, Movement['parts'][number]>()
  for (const { label, entities, change } of parts) {
    const known = byLabel.get(label)
    byLabel.set(label, { label, entities: entities + (known?.entities ?? 0), change: change + (known?.change ?? 0) })
  }
  return [...byLabel.values()]
}
