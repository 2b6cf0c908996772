import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { grains } from '@/model/grains'
import { metricOf } from '@/model/metrics/all-metrics'
import { definitionOn } from '@/model/metrics/definition-on'
import { asIso } from '../customers/as-iso'
import { sqlShown } from '../metrics/metric-sql'
import type { TxCtx } from '../spine/ctx'
import { definitionLines, metricLinks } from './definition-lines'
import { metricChecks } from './metric-checks'
import { metricReaders, metricShown } from './metric-receipt'
import type { Reference } from './read-reference'
import type { ReceiptData } from './receipt'
import { restatedLine } from './restated-line'
import { sourcesRead } from './sources-read'

const ways = {
  sum: 'Sum of all values',
  count: 'Number of entities whose value is not zero',
  average: 'Average of all values',
  ratio: 'Sum of all parts over the sum of all wholes',
}

/** The receipt of a metric over all customers of its grain. */
export async function totalReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'total' }>,
): Promise<ReceiptData> {
  const metric = metricOf(of.metric)
  if (!metric) throw notFound('That metric')
  const counted: readonly Role[] = tableRules.metric_total.read
  const readers = metricReaders(metric).filter((role) => counted.includes(role))
  const mayRead = readers.includes(ctx.actor.role as Role)
  const rows = mayRead
    ? await ctx.tx.execute<{
        value: number
        currency: string
        entities: number
        day: string
        version: number
        computed_at: string
        restated_at: string | null
        restated_why: string | null
      }>(sql`
        select value, currency, entities, day::text, version, computed_at, restated_at, restated_why from metric_total where metric = ${metric.key}
          and day <= coalesce(${of.day}::date, 'infinity') order by day desc limit 1`)
    : []
  const row = rows[0]
  return {
    reference,
    name: metric.label,
    of: null,
    meaning: metric.meaning,
    value: { ...metricShown(metric, row?.value ?? null, row?.currency || null), hidden: !mayRead },
    candidates: [],
    lines: [
      { label: 'Made by', text: ways[metric.total] },
      {
        label: 'Grain',
        text: `${grains[metric.grain].plural}, ${row ? row.entities.toLocaleString('en-GB') : 'none'} counted`,
        note: row?.day,
      },
      ...(row?.restated_at && row.restated_why ? [restatedLine(row.restated_at, row.restated_why, null)] : []),
      ...(await definitionLines(ctx, metric, row?.version ?? null)),
    ],
    freshness: row ? { arrivedAt: asIso(row.computed_at), changedAt: null, limitHours: metric.freshHours } : null,
    identity: null,
    ...(await metricChecks(ctx, metric)),
    readers,
    sources: await sourcesRead(ctx, metric.sources),
    caveats: metric.caveats,
    ...(row ? { sql: sqlShown(definitionOn(metric, row.day), row.day) } : {}),
    links: [{ href: metric.rows, text: 'The customers behind it' }, ...metricLinks(ctx, metric, row?.day)],
  }
}
