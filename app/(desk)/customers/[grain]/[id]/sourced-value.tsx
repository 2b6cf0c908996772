import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { Masked } from '@/components/ui/masked'
import type { Profile, ProfileValue } from '@/server/profile/profile'
import { fieldWords } from './field-words'

/** A field's value in words. */
export function wordsOf(profile: Profile, value: ProfileValue): string {
  const currency = profile.values.currency?.value
  return fieldWords({ ...value, currency: typeof currency === 'string' ? currency : null })
}

/** A field's value with its receipt, masked where the role sees a part only, "none" where no source says anything. */
export function sourcedValue(profile: Profile, field: string): ReactNode {
  const value = profile.values[field]
  if (!value) return null
  const reference = `value:${profile.grain}:${profile.entityId}:${field}`
  if (value.hidden) {
    if (value.masked === null) return <span className="text-ink-3">none</span>
    return (
      <Sourced of={reference} name={value.label}>
        <Masked>{value.masked}</Masked>
      </Sourced>
    )
  }
  if (value.value === null) return <span className="text-ink-3">none</span>
  return (
    <Sourced of={reference} name={value.label}>
      {wordsOf(profile, value)}
    </Sourced>
  )
}
