import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { Masked } from '@/components/ui/masked'
import type { PastCustomer } from '@/server/history/get-as-of'
import type { Profile } from '@/server/profile/profile'
import { pastProfile } from './past-profile'
import { wordsOf } from './sourced-value'

/** A past value in words; null where nobody had said it by then, or the role may not read it. */
export function pastWords(profile: Profile, past: PastCustomer, field: string): string | null {
  const then = pastProfile(profile, past)
  const value = then.values[field]
  return !value || value.hidden || value.value === null || value.value === '' ? null : wordsOf(then, value)
}

/** The receipt of a past value. Known as of a day it goes by the id it had then, for that is who it speaks of. */
export function pastReference(past: PastCustomer, field: string): string {
  const id = past.known ? past.entityId : past.presentId
  return ['asof', past.grain, id, field, past.valid, ...(past.known ? [past.known] : [])].join(':')
}

/** A past value with its receipt, "none" where nobody had said it by then. */
export function pastValue(profile: Profile, past: PastCustomer, field: string): ReactNode {
  const value = past.values[field]
  if (!value) return null
  if (value.hidden) return <Masked>not for this role</Masked>
  const words = pastWords(profile, past, field)
  if (words === null) return <span className="text-ink-3">none</span>
  return (
    <Sourced of={pastReference(past, field)} name={`${value.label}, then`}>
      {words}
    </Sourced>
  )
}
