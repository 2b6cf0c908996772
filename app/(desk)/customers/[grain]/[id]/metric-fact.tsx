import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { formatAge } from '@/components/format/format-age'
import { Fact } from '@/components/ui/fact'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { type MetricKey, metricOf } from '@/model/metrics/all-metrics'
import { sayMetric } from '@/model/metrics/say-metric'
import type { Profile } from '@/server/profile/profile'

/** A metric as a fact: value with receipt, what stands beside it, and when it was worked out. */
export function MetricFact({
  profile,
  metric,
  beside,
  role,
  now,
}: {
  profile: Profile
  metric: MetricKey
  beside?: string
  role: Role
  now: Date
}) {
  const definition = metricOf(metric)
  const reading = profile.metrics[metric]
  if (!definition || (metric === 'mrr' && !mayRead(role, 'commercial'))) return null
  const shown = reading === undefined ? null : sayMetric(definition, reading.value)
  const other = beside === undefined ? null : profile.values[beside]?.value
  const [source] = definition.sources
  return (
    <Fact
      label={definition.label}
      value={
        shown === null ? (
          <span className="text-ink-3">none</span>
        ) : (
          <Sourced of={`metric:${metric}:${profile.entityId}`} name={definition.label}>
            {shown}
          </Sourced>
        )
      }
      small={other === null || other === undefined ? undefined : `of ${other}`}
      source={source ? sourceOf(source) : undefined}
      note={reading ? formatAge(reading.computedAt, now) : 'not worked out'}
    />
  )
}
