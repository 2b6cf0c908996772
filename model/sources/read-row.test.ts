import { describe, expect, it } from 'vitest'
import { billingSubscription } from './billing-subscription'
import { crmContact } from './crm-contact'
import { guessMapping } from './guess-mapping'
import { matchHeaders } from './match-headers'
import { productEvent } from './product-event'
import { rowReader } from './read-row'
import { recordIdOf } from './record-id'
import { RowFault } from './row-fault'
import { shopCustomer } from './shop-customer'
import type { SourceObject } from './source-object'

const read = (source: SourceObject, payload: Record<string, unknown>) => rowReader(source).read(payload)

function taken(source: SourceObject, payload: Record<string, unknown>) {
  const reading = read(source, payload)
  if (reading instanceof RowFault) throw new Error(reading.reason)
  return reading
}

const contact = {
  contact_id: 'CP-1',
  account_id: 'CA-1',
  first_name: 'Ada',
  last_name: 'Lovell',
  email: 'A.da@Gmail.com',
  email_verified: 'true',
  phone: '0113 496 0123',
  role: 'sponsor',
}

describe('a CRM contact', () => {
  it('says who it is, whom it belongs to, and as sponsor names itself to its account', () => {
    const [person, sponsor] = taken(crmContact, contact).records
    expect(person?.identifiers).toEqual([
      { kind: 'crm.contact', value: 'CP-1', raw: 'CP-1', verified: true },
      { kind: 'email', value: 'a.da@gmail.com', raw: 'A.da@Gmail.com', verified: true },
      { kind: 'email_key', value: 'ada@gmail.com', raw: 'A.da@Gmail.com', verified: false },
      { kind: 'phone', value: '+441134960123', raw: '0113 496 0123', verified: false },
    ])
    expect(person?.attributes).toMatchObject({ name: 'Ada Lovell', phone: '+441134960123', role: 'sponsor' })
    expect(person?.links).toEqual([
      { kind: 'person_account', targetRecordId: recordIdOf('crm.account', 'CA-1'), role: 'sponsor' },
    ])
    expect(sponsor).toMatchObject({
      grain: null,
      subjectId: recordIdOf('crm.account', 'CA-1'),
      attributes: { sponsor: 'Ada Lovell' },
      speaksOf: 'account',
    })
  })
  it('is kept aside with the column and the reason, without the value', () => {
    const fault = read(crmContact, { ...contact, email: 'secret' })
    expect(fault).toEqual(new RowFault('email', 'email is not an e-mail address: there is no name before an @'))
    expect(read(crmContact, { ...contact, contact_id: '' })).toEqual(
      new RowFault('contact_id', 'contact_id is missing'),
    )
  })
  it('takes nothing from a prototype', () => {
    const payload: Record<string, unknown> = Object.create({ email: 'x@y.example' })
    expect(taken(crmContact, Object.assign(payload, { contact_id: 'CP-2' })).records[0]?.identifiers).toHaveLength(1)
  })
})

describe('a subscription', () => {
  const row = {
    id: 'sub_1',
    customer: 'cus_1',
    plan: 'Office 40',
    seats: 9,
    amount: 12400,
    interval: 'month',
    currency: 'GBP',
    status: 'active',
    started_at: '2026-01-01T00:00:00Z',
    current_period_end: '2026-12-01T00:00:00Z',
    canceled_at: null,
  }
  it('is a fact of its customer and speaks of the account', () => {
    const [record] = taken(billingSubscription, row).records
    expect(record?.attributes).toEqual({
      plan: 'Office 40',
      seats: 9,
      paid_status: 'active',
      currency: 'GBP',
      renewal_date: '2026-12-01',
    })
    expect(record?.fact?.columns).toMatchObject({
      record_id: recordIdOf('billing.customer', 'cus_1'),
      fact_id: recordIdOf('billing.subscription', 'sub_1'),
      amount: 12400,
    })
  })
  it('says no plan once it is cancelled', () => {
    expect(taken(billingSubscription, { ...row, status: 'canceled' }).records[0]?.attributes).toEqual({
      paid_status: 'canceled',
      currency: 'GBP',
    })
  })
})

describe('the event stream', () => {
  const line = { messageId: 'm1', timestamp: '2026-01-01T00:00:00Z' }
  it('keeps an anonymous visit with the device, and joins it to the person who says who they are', () => {
    const visit = taken(productEvent, { ...line, type: 'page', anonymousId: 'anon', properties: { path: '/' } })
    expect(visit.event).toMatchObject({
      recordId: recordIdOf('product.visitor', 'anon'),
      kind: 'Page viewed',
      properties: { path: '/' },
    })
    expect(visit.records[0]).toMatchObject({ grain: 'visitor', payload: { anonymousId: 'anon' } })
    const identify = taken(productEvent, {
      ...line,
      type: 'identify',
      userId: 'u1',
      anonymousId: 'anon',
      traits: { name: 'Ada' },
    })
    expect(identify.event).toBeNull()
    expect(identify.records.map(({ object }) => object)).toEqual(['user', 'visitor'])
    expect(identify.records[1]?.links).toEqual([
      { kind: 'visitor_person', targetRecordId: recordIdOf('product.user', 'u1'), role: null },
    ])
  })
  it('refuses an event of nobody, and one without a name', () => {
    expect(read(productEvent, { ...line, type: 'track', event: 'Signed in' })).toMatchObject({ column: 'userId' })
    expect(read(productEvent, { ...line, type: 'track', userId: 'u1' })).toMatchObject({ column: 'event' })
  })
})

it('a shop customer is a person or an account by its kind', () => {
  const base = { customer_id: 'WC-1', first_name: 'Ada', last_name: 'Lovell', company_name: 'Lovell Ltd' }
  expect(taken(shopCustomer, { ...base, kind: 'personal' }).records.map(({ grain }) => grain)).toEqual(['person'])
  expect(taken(shopCustomer, { ...base, kind: 'business' }).records.map(({ grain }) => grain)).toEqual(['account'])
})

describe('headers', () => {
  const headers = Object.keys(crmContact.contract.fields)
  it('are guessed by name, spelling and synonym, each field once', () => {
    const guesses = guessMapping(crmContact, ['contact_id', 'E-Mail', 'firstName', 'surname', 'shoe size'])
    expect(guesses.map(({ field }) => field)).toEqual(['contact_id', 'email', 'first_name', 'last_name', ''])
  })
  it('must all be there, unless a mapping says what is meant', () => {
    expect(matchHeaders(crmContact, headers)).toEqual(headers)
    expect(() => matchHeaders(crmContact, ['contact_id'])).toThrow(/are missing/)
    expect(matchHeaders(crmContact, ['Id', 'Shoe size'], { Id: 'contact_id', 'Shoe size': '' })).toEqual([
      'contact_id',
      'Shoe size',
    ])
    expect(() => matchHeaders(crmContact, ['Id'], { Id: 'email' })).toThrow('“contact_id” is missing')
  })
})
