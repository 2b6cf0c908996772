import { findSource } from '@/model/sources/all-sources'
import { rowReader } from '@/model/sources/read-row'
import type { SaidRecord } from '@/model/sources/reading'
import { RowFault } from '@/model/sources/row-fault'
import type { SourceObject } from '@/model/sources/source-object'
import { contentHash } from '@/server/ingest/content-hash'
import type { RowObject, RowSpec } from './row-spec'

/** A row as it is sent, with what the contract reads from it. `name` is short and of this very row. */
export type SentRow = { name: string; source: SourceObject; said: SaidRecord; hash: string }

const mails = ['', 'ada@lovell.example', 'bo@lovell.example', 'info@lovell.example', 'test@test.com']
const phones = ['', '+441134960101', '+441134960102', '+441111111111']
const firstNames = ['Ada', 'Bo', 'Adelaide', 'Zoë']
const taxIds = ['', 'GB765432126', 'DE136695976', 'GB000000000']
const purposes = ['marketing', 'service', 'analytics', 'marketing', 'marketing']
const states = ['given', 'given', 'refused', 'withdrawn']
const channels = ['mail', 'phone', 'any', 'mail']

const minute = (tick: number) => new Date(Date.UTC(2026, 1, 1) + tick * 60_000).toISOString()
const linked = (prefix: string, link: number) => (link === 0 ? '' : `${prefix}${link - 1}`)

type Payload = Record<string, unknown>

/** What each object's row looks like. The record's first day depends on its key alone: a source does not change it. */
const payloads: Record<RowObject, (row: RowSpec, at: { created: string; changed: string }) => Payload> = {
  'shop.customer': (row, at) => ({ ...shopRow(row, at), customer_id: `WP-${row.key}`, kind: 'personal' }),
  'shop.business': (row, at) => ({
    ...shopRow(row, at),
    customer_id: `WB-${row.key}`,
    kind: 'business',
    company_name: `${firstNames[row.name]} Trading`,
    vat_number: taxIds[row.tax],
  }),
  'support.user': (row, at) => ({
    ...{
      id: `SU-${row.key}`,
      name: `${firstNames[row.name]} Lovell`,
      email: mails[row.mail],
      verified: String(row.sure),
    },
    ...{ phone: phones[row.phone], locale: row.link ? 'en' : '', created_at: at.created, updated_at: at.changed },
  }),
  'marketing.contact': (row, at) => ({
    ...{
      contact_id: `MK-${row.key}`,
      email: mails[row.mail],
      email_verified: String(row.sure),
      first_name: firstNames[row.name],
    },
    ...{
      last_name: 'Lovell',
      shop_customer_id: linked('WP-', row.link),
      created_at: at.created,
      updated_at: at.changed,
    },
  }),
  'crm.contact': (row, at) => ({
    ...{ contact_id: `CP-${row.key}`, first_name: firstNames[row.name], last_name: 'Lovell', email: mails[row.mail] },
    ...{ email_verified: String(row.sure), phone: phones[row.phone], language: row.link ? 'de' : '', role: 'member' },
    ...{ created_at: at.created, modified_at: at.changed },
  }),
  'billing.customer': (row, at) => ({
    ...{ id: `cus_${row.key}`, name: `${firstNames[row.name]} Ltd`, email: mails[row.mail], phone: phones[row.phone] },
    ...{
      tax_id: taxIds[row.tax] || null,
      currency: 'GBP',
      address: { country: 'GB' },
      created: at.created,
      updated: at.changed,
    },
    metadata: row.link === 3 ? { crm_account_id: `CA-${row.key}` } : {},
  }),
  'crm.account': (row, at) => ({
    ...{ account_id: `CA-${row.key}`, account_name: `${firstNames[row.name]} & Co`, phone: phones[row.phone] },
    ...{ billing_customer_id: linked('cus_', row.link), owner_name: 'Tomas Verhey', industry: row.tax ? 'Legal' : '' },
    ...{ stage: 'active', created_at: at.created, modified_at: at.changed },
  }),
  'support.ticket': (row, at) => ({
    ...{ id: `T-${row.key}`, subject: 'A question', status: row.sure ? 'open' : 'solved', priority: 'normal' },
    ...{ requester_id: `SU-${row.key % 3}`, created_at: at.created, updated_at: at.changed },
  }),
  'marketing.consent': (row, at) => ({
    ...{
      consent_id: `cns_${row.key}`,
      contact_id: `MK-${row.key % 3}`,
      purpose: purposes[row.mail],
      channel: channels[row.phone],
    },
    ...{ state: states[row.name], lawful_basis: 'consent', at: at.changed },
  }),
  'billing.invoice': (row, at) => ({
    ...{ id: `in_${row.key}`, number: `HC-${row.key}`, customer: `cus_${row.key % 3}`, currency: 'GBP' },
    ...{
      total: 1_000 + row.phone * 100,
      status: row.sure ? 'paid' : 'open',
      issued_at: at.created,
      updated: at.changed,
    },
  }),
}

const shopRow = (row: RowSpec, at: { created: string; changed: string }) => ({
  ...{
    first_name: firstNames[row.name],
    last_name: 'Lovell',
    email: mails[row.mail],
    email_verified: String(row.sure),
  },
  ...{ phone: phones[row.phone], postcode: 'LS1 4AB', country: 'GB', created_at: at.created, updated_at: at.changed },
})

const sourceOf = (object: RowObject): SourceObject => {
  const [system = '', name = ''] = (object === 'shop.business' ? 'shop.customer' : object).split('.')
  const source = findSource(system, name)
  if (!source) throw new Error(`There is no source object ${object}.`)
  return source
}

const readers = new Map<RowObject, { source: SourceObject; read: ReturnType<typeof rowReader>['read'] }>()
const read = new Map<string, SentRow>()

/** The row as it is sent and what its contract reads from it. Throws where the contract refuses it: laws send good rows only. */
export function sentRow(row: RowSpec): SentRow {
  const name = JSON.stringify(Object.values(row))
  const known = read.get(name)
  if (known) return known
  const reader = readers.get(row.object) ?? { source: sourceOf(row.object), read: rowReader(sourceOf(row.object)).read }
  readers.set(row.object, reader)
  const at = { created: new Date(Date.UTC(2026, 0, 1 + row.key)).toISOString(), changed: minute(row.tick) }
  const reading = reader.read(payloads[row.object](row, at))
  if (reading instanceof RowFault) throw new Error(`${row.object}: ${reading.column} ${reading.reason}`)
  const [said] = reading.records
  if (!said) throw new Error(`${row.object} says nothing.`)
  const sent = {
    name: `r${read.size}`,
    source: reader.source,
    said,
    hash: contentHash(reader.source.contract.version, said.payload),
  }
  read.set(name, sent)
  return sent
}
