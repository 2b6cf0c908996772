import { notFound } from '@/lib/errors'
import type { Metric } from '@/model/metrics/metric'
import { totalOfValues } from '@/model/metrics/split-gap'
import { writeSides } from '@/model/metrics/compare-sides'
import { type Gap, workOutGap } from '../metrics/gap/explain-gap'
import { defined, gapReadings } from '../metrics/gap/gap-readings'
import { finely, metricMust, type Reading } from '../metrics/gap/reading'
import { sideOf } from '../metrics/gap/reading-of'
import { gapUnit, roundGap, sayFine, sayFineChange } from '../metrics/gap/say-fine'
import { dimensionLabels, sayReading, sayStep } from '../metrics/gap/say-step'
import { valuesOf } from '../metrics/gap/values-of'
import type { TxCtx } from '../spine/ctx'
import { gapAsked, readingAsked } from './gap-sides'
import type { Reference } from './read-reference'
import { readingLines, readingSql, readingStanding } from './reading-lines'
import type { ReceiptData } from './receipt'

type Of<K extends Reference['kind']> = Extract<Reference, { kind: K }>

/** The receipt of one number of a comparison, worked out anew by the code that explains gaps: definition, version, day, filters, eyes and text. */
export async function readingReceipt(ctx: TxCtx, reference: string, of: Of<'reading'>): Promise<ReceiptData> {
  const reading = readingAsked(of.query)
  const one = defined(finely(reading))
  const [values = new Map()] = await valuesOf(ctx, [one])
  const { metric } = one
  return {
    reference,
    ...(await readingStanding(ctx, metric, reading.known !== null)),
    name: metric.label,
    meaning: metric.meaning,
    value: { type: 'text', value: sayFine(metric, totalOfValues(metric.total, values)) },
    lines: await readingLines(ctx, metric, { ...reading, version: one.reading.version }),
    sql: readingSql(ctx, one),
    links: [{ href: `/metrics/compare?${writeSides(sideOf(reading))}`, text: 'Compare it, open its customers' }],
  }
}

/** The receipt of a step between two numbers, of the whole gap, or of what one customer counts for on a side of a step. */
export async function gapReceipt(ctx: TxCtx, reference: string, of: Of<'gap'>): Promise<ReceiptData> {
  const [one, other] = gapAsked(of.query)
  if (typeof of.of === 'object') return customerReceipt(ctx, reference, { ...of, of: of.of }, [one, other])
  const gap = await workOutGap(ctx, { one, other, tell: { only: 'none', from: 0, most: 1 } })
  const at = gap.steps.findIndex((step) => step.dimension === of.part)
  const step = gap.steps[at]
  if (of.part !== 'whole' && !step) throw notFound('That step')
  const metric = gapUnit(metricMust(one.metric), metricMust(other.metric))
  const shown = roundGap(
    metric,
    gap.from,
    gap.steps.map(({ amount }) => amount),
  )
  const moved = sayFineChange(metric, (step ? shown.steps[at] : shown.to - shown.from) ?? 0)
  const href = `/metrics/compare?${of.query}`
  return {
    reference,
    ...(await readingStanding(ctx, metric, Boolean(one.known || other.known))),
    name: step ? `By ${dimensionLabels[step.dimension].toLowerCase()}` : 'The whole gap',
    meaning: step
      ? sayStep(one, other, step)
      : 'The second number less the first; the steps between them add up to it.',
    value: step && of.of === 'customers' ? { type: 'integer', value: step.customers } : { type: 'text', value: moved },
    lines: [
      ...sides(metric, gap, one, other),
      ...gap.steps.map(({ dimension }, which) => ({
        label: dimensionLabels[dimension],
        text: sayFineChange(metric, shown.steps[which] ?? 0),
      })),
      { label: 'Made by', text: 'Worked out now from the facts, with your rights' },
    ],
    links: [
      step
        ? { href: `${href}&slice=${step.dimension}#slice`, text: 'The customers behind it' }
        : { href, text: 'The steps and their customers' },
    ],
  }
}

const sides = (metric: Metric, gap: Gap, one: Reading, other: Reading) =>
  (
    [
      ['First', gap.from, one],
      ['Second', gap.to, other],
    ] as const
  ).map(([label, value, reading]) => ({
    label,
    text: `${sayFine(metric, value)}, ${metricMust(reading.metric).label.toLowerCase()}`,
    note: sayReading(reading).join(', '),
  }))

/** What one customer counts for before a step or after it, under the id it had then. */
async function customerReceipt(
  ctx: TxCtx,
  reference: string,
  { part, query, of }: Of<'gap'> & { of: { side: 'before' | 'after'; customer: string } },
  [first, second]: readonly [Reading, Reading],
): Promise<ReceiptData> {
  const { start, stations } = gapReadings(first, second)
  const at = stations.findIndex(({ dimension }) => dimension === part)
  const one = of.side === 'after' ? stations[at] : at === 0 ? start : stations[at - 1]
  if (at < 0 || !one) throw notFound('That step')
  const [values = new Map()] = await valuesOf(ctx, [one])
  const found = values.get(of.customer)
  const { metric } = one
  const { identityKnown, factsKnown, ...reading } = one.reading
  const known = factsKnown ?? identityKnown
  return {
    reference,
    ...(await readingStanding(ctx, metric, known !== null)),
    name: metric.label,
    meaning: metric.meaning,
    value: { type: 'text', value: found ? sayFine(metric, found.value) : null },
    lines: await readingLines(ctx, metric, { ...reading, known }),
    sql: readingSql(ctx, one, of.customer),
    links: [{ href: `/metrics/compare?${query}&slice=${part}#slice`, text: 'The customers of this step' }],
  }
}
