import { Sourced } from '@/app/receipt/sourced'
import { metricOf } from '@/model/metrics/all-metrics'
import { sayFine } from '@/server/metrics/gap/say-fine'
import type { StepSide } from './step-sides'

/** What a customer counted for on one side of a step, with the receipt of the stored value, else of how it is worked out. */
export function SliceValue(props: { side: StepSide; value: number | null; id: string | null; workedOut: string }) {
  const { side, value, id } = props
  const metric = metricOf(side.metric)
  if (value === null || !metric) return <span className="text-ink-3">not counted</span>
  const said = sayFine(metric, value)
  const of = side.stored && id ? `metric:${metric.key}:${id}:${side.day}` : props.workedOut
  return (
    <Sourced quiet of={of} name={`${metric.label} on the day`}>
      {said}
    </Sourced>
  )
}
