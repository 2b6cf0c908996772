import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { valueText } from '@/app/receipt/value-text'
import { Masked } from '@/components/ui/masked'
import { stageLabel } from '@/model/lifecycle/stages'
import type { Profile, ProfileValue } from '@/server/profile/profile'

/** A field's value in words. */
export function wordsOf(profile: Profile, value: ProfileValue): string {
  if (value.field === 'stage' && typeof value.value === 'string') return stageLabel(value.value)
  if (value.field === 'term_months' && value.value !== null) return `${value.value} months`
  const written = typeof value.value === 'string' ? writers[value.field]?.(value.value) : undefined
  if (written) return written
  const currency = profile.values.currency?.value
  return valueText({ type: value.type, value: value.value, ...(typeof currency === 'string' ? { currency } : {}) })
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' })
const countries = new Intl.DisplayNames('en-GB', { type: 'region' })

/** Fields whose stored form is a code; undefined where the code is not one. */
const writers: Readonly<Record<string, (value: string) => string | undefined>> = {
  language: (value) => (/^[a-z]{2,3}$/.test(value) ? languages.of(value) : undefined),
  country: (value) => (/^[A-Z]{2}$/.test(value) ? countries.of(value) : undefined),
  phone: (value) => parsePhoneNumberFromString(value)?.formatInternational(),
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
