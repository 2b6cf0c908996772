import type { SourceObject } from './source-object'

/** A guess at which field a header means, and why in a few words. */
export type GuessedColumn = { header: string; field: string; because: string }

const synonyms: Readonly<Record<string, readonly string[]>> = {
  email: ['mail', 'e_mail', 'email_address', 'mail_address'],
  phone: ['telephone', 'tel', 'mobile', 'phone_number'],
  first_name: ['firstname', 'given_name', 'forename'],
  last_name: ['lastname', 'surname', 'family_name'],
  postcode: ['zip', 'zip_code', 'postal_code', 'post_code'],
  country: ['country_code'],
  city: ['town'],
  created_at: ['created', 'created_on', 'creation_date'],
  modified_at: ['modified', 'updated', 'updated_at', 'last_modified'],
  updated_at: ['updated', 'modified', 'modified_at', 'last_modified'],
  vat_number: ['vat', 'vat_id', 'tax_id'],
  website: ['url', 'homepage', 'web'],
}

/** Guesses the field of each header of a file: the same name, the same in other spelling, a known synonym, or none. */
export function guessMapping(source: SourceObject, headers: readonly string[]): GuessedColumn[] {
  const free = new Set(Object.keys(source.contract.fields))
  const take = (header: string, field: string | undefined, because: string): GuessedColumn | null => {
    if (field === undefined) return null
    free.delete(field)
    return { header, field, because }
  }
  const exact = new Map(
    headers.filter((header) => free.has(header)).map((header) => [header, take(header, header, 'same name')]),
  )
  return headers.map((header) => {
    const spelt = plain(header)
    return (
      exact.get(header) ??
      take(
        header,
        [...free].find((field) => plain(field) === spelt),
        'same name in another spelling',
      ) ??
      take(
        header,
        [...free].find((field) => synonyms[field]?.includes(spelt)),
        'another word for it',
      ) ?? {
        header,
        field: '',
        because: 'no field sounds like it',
      }
    )
  })
}

const plain = (name: string) =>
  name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
