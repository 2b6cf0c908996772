/** What a column of records holds, as far as comparing goes. */
export const columnKinds = [
  'given_name',
  'family_name',
  'full_name',
  'organisation',
  'email',
  'phone',
  'domain',
  'date',
  'street',
  'city',
  'postcode',
  'address',
  'id',
  'gender',
  'party',
  'category',
  'text',
  'ignore',
] as const

export type ColumnKind = (typeof columnKinds)[number]

/** How a feature is held: one text, one whole number, or a list of texts (words, addresses), sorted and each once. */
export type FeatureType = 'text' | 'number' | 'list'

export type FeatureValue = string | number | readonly string[]

/** Feature -> value of one record. What is not known is not there. */
export type Features = Readonly<Record<string, FeatureValue>>
