import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { formatAge } from '@/components/format/format-age'
import { Fact } from '@/components/ui/fact'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { type MetricKey, metricOf } from '@/model/metrics/all-metrics'
import { classOfMetric } from '@/model/views/fact-catalogue'
import { sayValue } from '@/model/metrics/say-metric'
import type { Profile } from '@/server/profile/profile'
import { wordsOf } from './sourced-value'

/** A metric as a fact: value with receipt, what stands beside it, and when it was worked out. */
export function MetricFact({
  profile,
  fact: { metric, beside },
  role,
  now,
}: {
  profile: Profile
  fact: { metric: MetricKey; beside?: string }
  role: Role
  now: Date
}) {
  const definition = metricOf(metric)
  const reading = profile.metrics[metric]
  if (!definition || !mayRead(role, classOfMetric(definition))) return null
  const shown = reading === undefined ? null : sayValue(definition, reading.value)
  const other = beside === undefined ? undefined : profile.values[beside]
  const [source] = definition.sources
  return (
    <Fact
      fact={`metric:${metric}`}
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
      small={
        other && !other.hidden && other.value !== null ? (
          <>
            {other.type === 'integer' ? 'of ' : null}
            <Sourced of={`value:${profile.grain}:${profile.entityId}:${other.field}`} name={other.label}>
              {wordsOf(profile, other)}
            </Sourced>
          </>
        ) : undefined
      }
      source={source ? sourceOf(source) : undefined}
      note={reading ? formatAge(reading.computedAt, now) : 'not worked out'}
    />
  )
}
