import { sql } from 'drizzle-orm'
import { grains } from '@/model/grains'
import { whoMay } from '@/model/access/permissions'
import type { Metric } from '@/model/metrics/metric'
import { freshValues } from '../metrics/fresh-values'
import type { Reading } from '../metrics/gap/reading'
import { sayDay } from '@/lib/say-day'
import { filtered, sayEyes, sayKnown } from '../metrics/gap/say-step'
import { type DefinedReading, withinReading } from '../metrics/gap/values-of'
import { totalOf } from '../metrics/metric-sql'
import type { TxCtx } from '../spine/ctx'
import { definitionLines } from './definition-lines'
import { metricChecks } from './metric-checks'
import type { ReceiptData, ReceiptText } from './receipt'
import { sourcesRead } from './sources-read'
import { writtenOut } from './written-out'

/** What makes a number what it is, a line each: its day, of whom it is, what Kith knew, who looks, and the definition. */
export async function readingLines(ctx: TxCtx, metric: Metric, reading: Reading): Promise<ReceiptText[]> {
  return [
    { label: 'On', text: sayDay(reading.day) },
    { label: 'Of', text: filtered(metric, reading), note: grains[metric.grain].label.toLowerCase() },
    { label: 'Known', text: sayKnown(reading.known) },
    { label: 'Seen by', text: sayEyes(reading), note: 'within what you see yourself' },
    { label: 'Made by', text: 'Worked out now from the facts, with your rights' },
    ...(await definitionLines(ctx, { ...metric, key: reading.metric }, reading.version)),
  ]
}

/** What the receipts of all numbers of a comparison say alike: checks, readers, sources, and what to mind. */
export async function readingStanding(ctx: TxCtx, metric: Metric, past: boolean) {
  return {
    of: null,
    candidates: [],
    freshness: null,
    identity: null,
    ...(await metricChecks(ctx, metric)),
    readers: whoMay('metric.read'),
    sources: await sourcesRead(ctx, metric.sources),
    caveats: [
      ...metric.caveats,
      'Filters are those of the lists of today.',
      ...(past ? ['Its tables stood as Kith knew them then; run by hand, the text reads what Kith knows now.'] : []),
    ],
  } satisfies Partial<ReceiptData>
}

/** The text a number is worked out by, written out; of one customer where an id is given. */
export function readingSql(ctx: TxCtx, of: DefinedReading, customer?: string): string {
  const { metric, reading } = of
  const only = customer ? sql` and v.entity_id = ${customer}` : sql``
  const value = sql.raw(customer ? 'value' : totalOf(metric))
  return writtenOut(sql`select ${value}
from (${freshValues(metric, [reading.day])}) v
where ${withinReading(ctx, of)}${only}`)
}
