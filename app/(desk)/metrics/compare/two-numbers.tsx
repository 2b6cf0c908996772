import { Sourced } from '@/app/receipt/sourced'
import { TextLink } from '@/components/ui/text-link'
import { metricOf } from '@/model/metrics/all-metrics'
import type { Gap } from '@/server/metrics/gap/explain-gap'
import type { Measured } from '@/server/metrics/gap/find-measured'
import type { Reading } from '@/server/metrics/gap/reading'
import { sayFine } from '@/server/metrics/gap/say-fine'
import { sayReading } from '@/server/metrics/gap/say-step'
import { readingReference } from '@/server/receipt/gap-reference'
import { isStored } from './is-stored'

/** Both numbers side by side, each with all that makes it what it is, and whether the page of its metric shows the same. */
export function TwoNumbers(props: {
  one: Reading
  other: Reading
  gap: Gap
  measured: readonly [Measured | null, Measured | null]
}) {
  const { one, other, gap, measured } = props
  return (
    <div className="grid grid-cols-2 gap-x-12 gap-y-4 pb-2 max-sm:grid-cols-1">
      <OneNumber reading={one} value={gap.from} measured={measured[0]} />
      <OneNumber reading={other} value={gap.to} measured={measured[1]} />
    </div>
  )
}

function OneNumber({ reading, value, measured }: { reading: Reading; value: number; measured: Measured | null }) {
  const metric = metricOf(reading.metric)
  if (!metric) return null
  const stored = isStored(reading) ? measured : null
  const same = stored && sayFine(metric, stored.value) === sayFine(metric, value)
  return (
    <div>
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <b className="num text-5">
          <Sourced
            of={same ? `total:${metric.key}:${reading.day}` : readingReference(reading)}
            name={`${metric.label} on the day`}
          >
            {sayFine(metric, value)}
          </Sourced>
        </b>
        <span className="text-ink-2" data-plain="what the number counts">
          <TextLink href={`/metrics/${metric.key}`}>{metric.label}</TextLink>, {metric.noun}
        </span>
      </p>
      <p className="meta mt-0.5 flex-wrap" data-plain="what was chosen above">
        {sayReading(reading).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      {stored && !same ? (
        <p
          className="mt-1 text-2 text-watch"
          data-receipt={`total:${metric.key}:${reading.day}`}
          data-name={`${metric.label} as it was measured`}
        >
          The page of the metric shows {sayFine(metric, stored.value)}: facts have come since it was measured.
        </p>
      ) : null}
    </div>
  )
}
