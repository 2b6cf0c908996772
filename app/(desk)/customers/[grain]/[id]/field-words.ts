import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { valueText } from '@/app/receipt/value-text'
import type { FieldType, FieldValue } from '@/model/fields/field'
import { stageLabel } from '@/model/lifecycle/stages'

type Written = { field: string; type: FieldType; value: FieldValue | null; currency: string | null }

/** A golden value in words: codes by what they stand for, money in its currency, "none" where there is none. */
export function fieldWords({ field, type, value, currency }: Written): string {
  if (field === 'stage' && typeof value === 'string') return stageLabel(value)
  if (field === 'term_months' && value !== null) return `${value} months`
  const written = typeof value === 'string' ? writers[field]?.(value) : undefined
  return written ?? valueText({ type, value, ...(currency ? { currency } : {}) })
}

const languages = new Intl.DisplayNames('en-GB', { type: 'language' })
const countries = new Intl.DisplayNames('en-GB', { type: 'region' })

/** Fields whose stored form is a code; undefined where the code is not one. */
const writers: Readonly<Record<string, (value: string) => string | undefined>> = {
  language: (value) => (/^[a-z]{2,3}$/.test(value) ? languages.of(value) : undefined),
  country: (value) => (/^[A-Z]{2}$/.test(value) ? countries.of(value) : undefined),
  phone: (value) => parsePhoneNumberFromString(value)?.formatInternational(),
}
