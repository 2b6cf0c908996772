import type { ColumnKind } from '@/model/identity/match/feature'
import { saysParty } from '@/model/identity/match/read/bearer'
import type { Column } from './column'

/** What a word in a header says of its column, the telling ones first. Tried on the header in small letters, words by `_`. */
const words: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(first|given|fore)(_?names?)?_(and|und|et|y)_/, 'full_name'],
  // What is true of a record for a while, or of the file, says nothing of who it is.
  [/^(date|time|timestamp|status|active|amount|price|total|balance|score|count|quantity|notes?|comments?)$/, 'ignore'],
  [/^(test|rel|relation)_|(^|_)(created|updated|modified|inserted|loaded)(_|$)/, 'ignore'],
  [/(^|_)(last|valid|expir(y|es|ation)?)_(at|on|date|time|seen|login|from|to|until)$/, 'ignore'],
  [/^(phone|addr|address|e?mail|id|name|tax_id|national_id)_type$|_(status|timestamp)$/, 'ignore'],
  // Of which country or sort an id is belongs to the id.
  [
    /(^|_)(ssn|tax|vat|passport|licen[cs]e|national_id|lei|id|ids?_?card|document)(_(no|nr|num|number|id))?_(state|country|type|issuer|region|authority)(_code)?$/,
    'ignore',
  ],
  [
    /^(category|type|class|kind|role|tags?|segment|tier)$|^(addr|address)_(state|country|region|province|county)(_code)?$/,
    'ignore',
  ],
  [/^(record|entity|party|customer|client|subject|owner|holder)_?(type|kind)$/, 'party'],
  [/^(sex|gender)(_code)?$/, 'gender'],
  [/(^|_)(employer|manufacturer|brand|venue)(_name)?$/, 'text'],
  [/(^|_)(e_?mails?|mail_?address|mailbox)(_|$)/, 'email'],
  [/(^|_)(phones?|telephones?|tel|mobile|cell|fax|msisdn|handy|telefon)(_?(no|number|nr|num))?(_[0-9]+)?$/, 'phone'],
  [/(^|_)(domain|website|web_?site|url|homepage|web)(_|$)/, 'domain'],
  [
    /(^|_)(ssn|soc_sec_id|tax|vat|lei|nino|passport|licen[cs]e|nhs|nss|iban|duns|siren|siret|abn|ein|isbn|issn|doi|ean|upc|sku|national_id|customer_no|account_no|member_no)(_|$).*?(?<!_state|_country|_type)$/,
    'id',
  ],
  [/(^|_)(post_?codes?|postal(_?code)?|zip(_?code)?|plz|pincode|eircode|cap)(_|$)/, 'postcode'],
  [/(^|_)(dob|birth_?da(te|y)|date_of_birth|birthday|born)(_|$)/, 'date'],
  [/(^|_)(birth_?place|place_of_birth|city|town|suburb|locality|ort|stadt|ville|municipality)(_|$)/, 'city'],
  [/(^|_)(middle_?name|middle)(_|$)/, 'given_name'],
  [/(^|_)(given|first|fore|christian)_?(name|nm)?s?$|^(fname|vorname|prenom|name_first)$|_name_first$/, 'given_name'],
  [/(^|_)(sur|last|family)_?(name|nm)s?$|^(lname|nachname|nom|name_last|surname)$|_name_last$|^sname$/, 'family_name'],
  [
    /(^|_)(compan(y|ies)|organi[sz]ations?|org|business|firm|institution|site|restaurant|trading|legal)(_?names?)?$|name_org$/,
    'organisation',
  ],
  [
    /(^|_)(street|strasse|rue|road)(_?(name|no|nr|number|address|line))?(_?[0-9])?$|^(house|street|flat|unit)_?(no|nr|number|num)$|^(address|addr)_?(line_?)?[1-4]$|addr_line[1-4]$/,
    'street',
  ],
  [/(^|_)(full_?)?(addr|address|anschrift|adresse)(_?(full|line))?$/, 'address'],
  [
    /(^|_)(full|whole|complete|person|customer|contact|client|patient|display|native|author)_?names?(_full)?$|^names?$|name_full$|^first_and_surname$/,
    'full_name',
  ],
  [/(^|_)(date|day)(_|$)|_at$|_on$/, 'date'],
  [
    /(^|_)(sex|gender|state|country|region|county|province|title|salutation|status|type|category|kind|class|currency|language|race|occupation|genre|cuisine|year|program_name)(_|$)/,
    'category',
  ],
]

/** The kind that a header names, provided the values do not contradict it; null where it names none. */
export function kindByName(column: Column): ColumnKind | null {
  const header = column.name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
  const found = words.find(([pattern]) => pattern.test(header))?.[1] ?? null
  return found !== null && isPossible(found, column) ? found : null
}

const sampled = 400

function isPossible(kind: ColumnKind, { values }: Column): boolean {
  const some = values.slice(1, 1 + sampled)
  const share = (test: (value: string) => boolean) => some.filter(test).length / Math.max(1, some.length)
  if (kind === 'email') return share((value) => value.includes('@')) > 0.3
  if (kind === 'phone') return share((value) => (value.match(/\d/g)?.length ?? 0) >= 5) > 0.5
  if (kind === 'domain') return share((value) => value.includes('.')) > 0.5
  if (kind === 'date') return share((value) => /\d/.test(value)) > 0.6
  if (kind === 'given_name' || kind === 'family_name') return share((value) => /\p{L}/u.test(value)) > 0.5
  if (kind === 'category') return values.length < 3000
  if (kind === 'party') return saysParty(some)
  return true
}
