import type { ContractField, FieldKind } from '@/model/sources/contract'

const words: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  date: 'day, YYYY-MM-DD',
  timestamp: 'moment with its zone',
  integer: 'whole number',
  minor: 'amount in minor units',
  money: 'amount in major units',
  currency: 'currency, ISO 4217',
  boolean: 'true or false',
  email: 'e-mail address',
  email_or_text: 'e-mail address, else as written',
  phone: 'phone number, else as written',
  domain: 'web domain',
  domains: 'web domains',
  domain_or_text: 'web domain, else as written',
  ids: 'ids',
  country: 'country, ISO 3166',
  country_or_text: 'country, else as written',
  tax_id: 'tax id',
  object: 'JSON object',
  choice: 'one of',
}

/** How a field is read, in words. */
export function typeWords(field: ContractField): string {
  return field.values ? `${words[field.type]} ${field.values.join(', ')}` : words[field.type]
}
