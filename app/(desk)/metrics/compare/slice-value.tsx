import { Sourced } from '@/app/receipt/sourced'
import { metricOf } from '@/model/metrics/all-metrics'
import { sayFine } from '@/server/metrics/gap/say-fine'
import type { StepSide } from './step-sides'

/** What a customer counted for on one side of a step; its receipt where that value is stored. */
export function SliceValue({ side, value, id }: { side: StepSide; value: number | null; id: string | null }) {
  const metric = metricOf(side.metric)
  if (value === null || !metric) return <span className="text-ink-3">not counted</span>
  const said = sayFine(metric, value)
  if (!side.stored || !id) return <span data-plain="worked out on this page by the definition above">{said}</span>
  return (
    <Sourced quiet of={`metric:${metric.key}:${id}:${side.day}`} name={`${metric.label} on the day`}>
      {said}
    </Sourced>
  )
}
