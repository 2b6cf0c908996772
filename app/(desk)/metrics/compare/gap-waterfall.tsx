import { Waterfall } from '@/components/charts/waterfall'
import { Glyph } from '@/components/ui/glyph'
import { TextLink } from '@/components/ui/text-link'
import { metricOf } from '@/model/metrics/all-metrics'
import type { GapDimension } from '@/model/metrics/split-gap'
import type { Gap } from '@/server/metrics/gap/explain-gap'
import type { Reading } from '@/server/metrics/gap/reading'
import { gapUnit, roundGap, sayFine, sayFineChange } from '@/server/metrics/gap/say-fine'
import { dimensionLabels, sayStep } from '@/server/metrics/gap/say-step'
import type { Side } from '@/model/metrics/compare-sides'
import { gapReference, readingReference } from '@/server/receipt/gap-reference'
import { compareHref } from './compare-href'

/** The steps from the first number to the second, each with its sentence and its customers, and the sum that proves them. */
export function GapWaterfall(props: {
  gap: Gap
  one: Reading
  other: Reading
  sides: readonly [Side, Side]
  open: GapDimension | null
}) {
  const { gap, one, other, sides } = props
  const [first, second] = [metricOf(one.metric), metricOf(other.metric)]
  if (!first || !second) return null
  const metric = gapUnit(first, second)
  const amounts = gap.steps.map((step) => step.amount)
  const shown = roundGap(metric, gap.from, amounts)
  const rest = shown.to - shown.from - shown.steps.reduce((sum, step) => sum + step, 0)
  const ends = [gap.from, ...amounts.map((_, at) => shown.from + sumTo(shown.steps, at))]
  const lowest = Math.min(...ends)
  const origin = lowest > 0 && lowest > Math.max(...ends) / 2 ? lowest * 0.9 : 0
  return (
    <div>
      {gap.steps.length === 0 ? (
        <p className="py-2 text-ink-2">Both are the same number: nothing about them differs.</p>
      ) : (
        <Waterfall
          roomy
          caption={`From ${first.label.toLowerCase()} to ${second.label.toLowerCase()}`}
          origin={origin}
          rows={[
            {
              key: 'one',
              label: first.label,
              why: 'The first number',
              value: shown.from,
              text: sayFine(metric, shown.from),
              receipt: readingReference(one),
              kind: 'bar',
            },
            ...gap.steps.map((step, at) => ({
              key: step.dimension,
              label: dimensionLabels[step.dimension],
              why: sayStep(one, other, step),
              value: shown.steps[at] ?? 0,
              text: sayFineChange(metric, shown.steps[at] ?? 0),
              receipt: gapReference(step.dimension, one, other),
              link: step.customers ? (
                <TextLink
                  href={`${compareHref(...sides, { slice: step.dimension })}#slice`}
                  aria-current={step.dimension === props.open ? 'true' : undefined}
                >
                  Show<span className="sr-only"> the customers: {dimensionLabels[step.dimension]}</span>
                </TextLink>
              ) : null,
            })),
            {
              key: 'other',
              label: second.label,
              why: 'The second number',
              value: shown.to,
              text: sayFine(metric, shown.to),
              receipt: readingReference(other),
              kind: 'bar' as const,
            },
          ]}
        />
      )}
      <p
        className="state pt-2 text-2 whitespace-normal text-ink-2"
        data-receipt={gapReference('whole', one, other)}
        data-name="The whole gap"
      >
        <Glyph name={rest === 0 ? 'kept' : 'watch'} />
        <span>
          {sayFine(metric, shown.from)} {shown.steps.map((step) => sayPart(sayFineChange(metric, step))).join(' ')} ={' '}
          {sayFine(metric, shown.to)}. Unexplained {sayFine(metric, Math.round(rest * 1e6) / 1e6)}.
          {origin ? ` Bars start at ${sayFine(metric, Math.round(origin))}.` : ''}
        </span>
      </p>
    </div>
  )
}

const sumTo = (steps: readonly number[], at: number) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0)

const sayPart = (text: string) => (/^[−+]/.test(text) ? `${text.charAt(0)} ${text.slice(1)}` : `+ ${text}`)
