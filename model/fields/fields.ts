import type { GoldenGrain } from '../grains'
import { accountFields } from './account'
import { companyFields } from './company'
import type { Field, FieldSet } from './field'
import { householdFields } from './household'
import { personFields } from './person'

/** Every field of every grain. Tables, grants, views and receipts are made from this. */
export const fields = {
  account: accountFields,
  company: companyFields,
  person: personFields,
  household: householdFields,
} as const satisfies Record<GoldenGrain, FieldSet>

export type FieldKey<G extends GoldenGrain = GoldenGrain> = keyof (typeof fields)[G] & string

/** One field's definition, or undefined for a key the grain does not have. */
export function fieldOf(grain: GoldenGrain, key: string): Field | undefined {
  const set: FieldSet = fields[grain]
  return Object.hasOwn(set, key) ? set[key] : undefined
}
