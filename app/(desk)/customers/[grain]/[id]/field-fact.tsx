import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { Fact } from '@/components/ui/fact'
import type { Profile } from '@/server/profile/profile'
import { freshnessNote } from './freshness-note'
import { sourcedValue, wordsOf } from './sourced-value'

/** A golden value as a fact: with receipt, what stands beside it, its source and age. Absent where the grain has no such field. */
export function FieldFact(props: { profile: Profile; fact: { field: string; beside?: string }; now: Date }) {
  const { profile, fact, now } = props
  const value = profile.values[fact.field]
  if (!value) return null
  const other = fact.beside ? profile.values[fact.beside] : undefined
  return (
    <Fact
      fact={`field:${fact.field}`}
      label={value.label}
      value={<span className="cut inline-block max-w-full align-bottom">{sourcedValue(profile, fact.field)}</span>}
      small={
        other && !other.hidden && other.value !== null ? (
          <Sourced of={`value:${profile.grain}:${profile.entityId}:${other.field}`} name={other.label}>
            {`${other.field === 'notice_date' ? 'notice ' : ''}${wordsOf(profile, other)}`}
          </Sourced>
        ) : undefined
      }
      source={value.source ? sourceOf(value.source) : undefined}
      note={
        <span data-receipt={`value:${profile.grain}:${profile.entityId}:${fact.field}`} data-name={value.label}>
          {value.source
            ? freshnessNote(value.freshness, now)
            : value.hidden
              ? 'not for this role'
              : 'no source says it'}
        </span>
      }
      stale={value.freshness.stale}
    />
  )
}
