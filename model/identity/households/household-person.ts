/** A person as households are looked for. Texts are folded for comparing; empty means not known. */
export type HouseholdPerson = {
  personId: string
  given: string
  family: string
  birthday: string | null
  /** One spelling of number, street and postcode; empty where any of them is not known. */
  address: string
  phones: readonly string[]
  /** What they pay with, as far as a system says so. */
  payments: readonly string[]
  householdId: string | null
  /** Persons who are likely this very person: nobody has decided yet. */
  doubles: readonly string[]
}

export type SignalKind = 'address' | 'surname' | 'phone' | 'payment'

/** What speaks for a household, in a sentence, with the most it counts between two of them. */
export type HouseholdSignal = { kind: SignalKind; sentence: string; weight: number }

/** Persons who seem to share a home: a household of their own, or newcomers to `householdId`. Ids ascend. */
export type HouseholdGroup = {
  personIds: string[]
  householdId: string | null
  signals: HouseholdSignal[]
  confidence: 'likely' | 'unsure'
}

/** More persons than this under one address, number or card are no household: an office, a dormitory, a shared line. */
export const mostAtHome = 8

/** What each signal counts between two persons, and from how much on they seem to live together. */
export const signalWeights: Readonly<Record<SignalKind, number>> = { address: 3, surname: 2, phone: 3, payment: 4 }
export const enough = 5

/** Two known addresses that differ speak against a common home. */
export const elsewhere = -4
