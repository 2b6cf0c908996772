import { Sourced } from '@/app/receipt/sourced'
import { Num } from '@/components/ui/num'
import { formatDate } from '@/components/format/format-date'
import { grains } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import { sayMetricChange } from '@/model/metrics/say-metric'
import type { Movement } from '@/server/metrics/get-movement'

type Props = {
  metric: Metric
  movement: Movement
  /** The versions the two days were measured with. */
  versions: readonly [number | undefined, number | undefined]
  partial: boolean
}

/** What moved since the month end, in a row of facts: by how much for sums, how many customers for averages and shares. */
export function MovementLine({ metric, movement, versions, partial }: Props) {
  const sums = metric.total === 'sum' || metric.total === 'count'
  const cells = [
    ...(sums ? [{ label: `Since ${formatDate(movement.since, { year: false })}`, value: movement.change }] : []),
    ...movement.parts.map((part) => ({ label: part.label, value: sums ? part.change : part.entities })),
  ]
  return (
    <>
      <dl className="mt-3 flex flex-wrap border-y border-line-2">
        {cells.map((cell) => (
          <div
            key={cell.label}
            className="flex min-w-36 flex-1 items-baseline justify-between gap-3 border-l border-line px-4 py-[9px] first:border-0 first:pl-0 last:pr-0 max-sm:min-w-full max-sm:border-l-0 max-sm:px-0"
          >
            <dt className="text-2 text-ink-3" data-plain="label">
              {cell.label}
            </dt>
            <dd className="num font-strong">
              <Sourced
                of={`total:${metric.key}:${movement.until}`}
                name={`${metric.label}, ${cell.label.toLowerCase()}`}
              >
                <Change metric={metric} value={cell.value} sums={sums} />
              </Sourced>
            </dd>
          </div>
        ))}
      </dl>
      <p className="py-2 text-2 text-ink-3" data-plain="the days compared">
        {sums
          ? `From ${formatDate(movement.since)} to ${formatDate(movement.until)}`
          : `${grains[metric.grain].plural} that moved since ${formatDate(movement.since)}`}
        {partial ? ', within your book.' : '.'}
        {versions[0] === versions[1]
          ? ''
          : ` The days were measured with versions ${versions.join(' and ')} of the definition: part of this is the change between them.`}
      </p>
    </>
  )
}

function Change({ metric, value, sums }: { metric: Metric; value: number; sums: boolean }) {
  if (!sums) return <Num value={value} />
  return <>{sayMetricChange(metric, value)}</>
}
