import type { Classification } from '../access/classifications'

/** How a cell is read. `*_or_text` keeps as written what does not parse; it then identifies nobody. `minor` is an amount already in minor units. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'timestamp'
  | 'integer'
  | 'minor'
  | 'money'
  | 'currency'
  | 'boolean'
  | 'email'
  | 'email_or_text'
  | 'phone'
  | 'domain'
  | 'domains'
  | 'domain_or_text'
  | 'ids'
  | 'country'
  | 'country_or_text'
  | 'tax_id'
  | 'object'
  | 'choice'

/** One column of a source object. Fields of nested JSON are named by their path: `address.city`. */
export type ContractField = {
  type: FieldKind
  /** A row without it is rejected. */
  required?: true
  classification: Classification
  meaning: string
  /** Of a choice. */
  values?: readonly string[]
  /** Of an amount: the field that names its currency. */
  currency?: string
  /** Of a phone number: the field that names the country it is dialled from. */
  country?: string
  /** Of a phone number: the country where neither says; that of the system. Filled in when rows are read. */
  home?: string
}

export type ContractFields = Readonly<Record<string, ContractField>>

/** What a source promises of each row. A row that breaks it is kept aside with the reason. */
export type Contract<F extends ContractFields = ContractFields> = {
  version: number
  /** Hours after which silence of the source counts as stale. */
  freshHours: number
  /** Columns the contract does not name: refused with the file, or kept in the record unread. */
  others: 'refused' | 'kept'
  fields: F
}
