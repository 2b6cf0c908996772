import type { GoldenGrain } from '../../grains'

/** What scoring knows of one of two entities that look alike. Values are normalised. */
export type Side = {
  entityId: string
  grain: GoldenGrain
  /** As people read it, and in plain lower-case words without legal form. */
  name: string
  words: readonly string[]
  firstName: string
  lastName: string
  emails: readonly string[]
  /** E-mails without dots and tags, where the provider ignores them. */
  emailKeys: readonly string[]
  phones: readonly string[]
  domains: readonly string[]
  taxIds: readonly string[]
  postcode: string
  street: string
  birthday: string
  /** Systems its records come from. */
  sources: readonly string[]
  /** Accounts a person belongs to. */
  accounts: readonly string[]
}

/** How often values occur among all entities of the grain; `of` answers 1 or more. */
export type Frequencies = { total: number; of: (kind: string, value: string) => number }
