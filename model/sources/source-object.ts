import type { FieldKey } from '../fields/fields'
import type { GoldenGrain, Grain } from '../grains'
import type { SourceKey } from '../source-systems'
import type { Contract, ContractFields } from './contract'

/** `crm.account`: a source and one of its objects, as identifiers and links name it. */
export type ObjectName = `${SourceKey}.${string}`

/** Where a value comes from: a field, several joined by a space, the first that is there, the day of a moment, a field unless another says otherwise, or a field with a word for its absence. */
export type Expression<Field extends string = string> =
  | Field
  | { join: readonly Field[] }
  | { dayOf: Field; unless?: readonly [Field, string] }
  | { field: Field; unless: readonly [Field, string] }
  | { first: readonly Field[] }
  | { field: Field; absent: string }

/** Which rows a rule reads: those whose field holds one of some values, or holds anything. */
export type Condition<Field extends string = string> = { field: Field; is?: readonly string[] }

type IdentifierRule<Field extends string> = {
  /** `email`, `phone`, `domain`, `tax_id`, or the name of the object whose external id it is. */
  kind: 'email' | 'phone' | 'domain' | 'tax_id' | ObjectName
  from: Field
  /** Field that says whether it was verified, or the answer itself. Ids are always verified, the rest never unless said. */
  verified?: Field | boolean
}

type LinkRule<Field extends string> = {
  kind: 'person_account' | 'account_company' | 'company_parent' | 'person_household' | 'visitor_person'
  target: ObjectName
  from: Field
  role?: Field
}

/** A column of a fact: a value, or the record id of another object named by its external id. */
export type FactColumn<Field extends string = string> = Expression<Field> | { record: ObjectName; id: Field }

/** Fact tables a source may fill, by their name in the database. */
export type FactTable =
  | 'subscription'
  | 'subscription_change'
  | 'invoice'
  | 'payment'
  | 'stage_change'
  | 'note'
  | 'ticket'
  | 'customer_order'
  | 'order_line'
  | 'cart'
  | 'loyalty_entry'
  | 'campaign_touch'
  | 'consent_event'
  | 'product'

type Rule<Field extends string> = {
  when?: Condition<Field>
  /** The record's object where it is not the file's own. */
  object?: string
  /** Field, or fields, that make the external id. */
  id: Field | readonly Field[]
  created?: Field
  /** The source's own clock: of two versions the later one counts. */
  changed?: Field
  /** Kept of the row instead of all of it, where one row speaks of several records. */
  keep?: readonly Field[]
}

/** A record that identifies somebody. */
type IdentityRule<Field extends string, G extends Grain> = Rule<Field> & {
  grain: G
  identifiers?: readonly IdentifierRule<Field>[]
  attributes?: G extends GoldenGrain ? { readonly [K in FieldKey<G>]?: Expression<Field> } : never
  links?: readonly LinkRule<Field>[]
}

/** A record that tells something about a customer who is identified elsewhere. */
type FactRule<Field extends string, G extends GoldenGrain> = Rule<Field> & {
  grain: null
  subject?: { of: ObjectName; field: Field; grain?: G }
  attributes?: { readonly [K in FieldKey<G>]?: Expression<Field> }
  fact?: { table: FactTable; columns: Readonly<Record<string, FactColumn<Field>>> }
}

type RecordRules<Field extends string> =
  | { [G in Grain]: IdentityRule<Field, G> }[Grain]
  | { [G in GoldenGrain]: FactRule<Field, G> }[GoldenGrain]

/** Something somebody did at a moment; kept once and without versions. */
type EventRule<Field extends string> = {
  when: Condition<Field>
  id: Field
  at: Field
  /** Whose it is: the first that the row names. */
  owners: readonly { of: ObjectName; field: Field }[]
  account?: { of: ObjectName; field: Field }
  /** Field with the name of what was done, or a name for all rows of one type. */
  kind: { field: Field; names?: Readonly<Record<string, string>>; otherwise: Field }
  properties: Field
}

type Definition<F extends ContractFields> = {
  label: string
  meaning: string
  format: 'csv' | 'jsonl'
  contract: Contract<F>
  records: readonly NoInfer<RecordRules<keyof F & string>>[]
  event?: NoInfer<EventRule<keyof F & string>>
}

/** A record rule after its types have done their work: fields by name. */
export type RecordRule = Rule<string> & {
  grain: Grain | null
  identifiers?: readonly IdentifierRule<string>[]
  attributes?: Readonly<Record<string, Expression>>
  links?: readonly LinkRule<string>[]
  subject?: { of: ObjectName; field: string; grain?: GoldenGrain }
  fact?: { table: FactTable; columns: Readonly<Record<string, FactColumn>> }
}

/** One kind of row one system sends: what it promises, and what it says in the words of the model. */
export type SourceObject = {
  source: SourceKey
  object: string
  label: string
  meaning: string
  format: 'csv' | 'jsonl'
  contract: Contract
  records: readonly RecordRule[]
  event?: EventRule<string>
}

/** Declares a source object. A rule that names a field the contract or the model does not have fails to compile. */
export function sourceObject<const F extends ContractFields>(
  source: SourceKey,
  object: string,
  definition: Definition<F>,
): SourceObject {
  return { source, object, ...definition }
}
