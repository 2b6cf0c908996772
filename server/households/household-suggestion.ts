import type { SignalKind } from '@/model/identity/households/household-person'

/** A suggestion as its queue shows it. `household` is the one it would add to. */
export type SuggestionLine = {
  suggestionId: string
  version: number
  status: 'open' | 'accepted' | 'refused' | 'gone'
  confidence: 'likely' | 'unsure'
  names: string[]
  household: string | null
}

export type SuggestedPerson = {
  personId: string
  code: string
  name: string
  street: string | null
  city: string | null
  postcode: string | null
  phone: string | null
  email: string | null
  since: string | null
  sources: string[]
  /** A member of the household already, shown beside the newcomers. */
  member: boolean
}

/** A figure of the household now and after, money in minor units of the reporting currency. */
export type HomeFigure = { key: string; label: string; unit: 'count' | 'money'; now: number; after: number }

export type SuggestionView = {
  suggestionId: string
  version: number
  status: SuggestionLine['status']
  confidence: 'likely' | 'unsure'
  household: { entityId: string; code: string; name: string } | null
  signals: { kind: SignalKind; sentence: string; weight: number }[]
  persons: SuggestedPerson[]
  figures: HomeFigure[]
  decidedBy: string | null
  decidedAt: string | null
}
