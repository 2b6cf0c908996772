import fc from 'fast-check'
import { v4 } from '@/lib/uuid4'
import { contactChannelKeys, contactPurposeKeys } from '@/model/consent/contact-purposes'
import { ago, type PlainRecord } from './random-records'

type Row = Record<string, unknown>
export type FactRows = Record<string, Row[]>

const days = fc.integer({ min: 0, max: 200 }).map(ago)
const some = <T>(row: fc.Arbitrary<T>) => fc.array(row, { maxLength: 3 })

const ofPerson = fc.record({
  consent_event: some(
    fc.record({
      purpose: fc.constantFrom(...contactPurposeKeys),
      channel: fc.constantFrom(...contactChannelKeys, 'any'),
      state: fc.constantFrom('given', 'given', 'refused', 'withdrawn'),
      lawful_basis: fc.constant('consent'),
      at: days,
      expires_at: fc.constantFrom(null, ago(-300), ago(5)),
    }),
  ),
  customer_order: some(
    fc.record({
      placed_at: days,
      status: fc.constantFrom('placed', 'delivered'),
      payment_status: fc.constant('paid'),
      total: fc.integer({ min: 100, max: 9_000 }),
      currency: fc.constant('GBP'),
    }),
  ),
  loyalty_entry: some(fc.record({ kind: fc.constant('earned'), points: fc.integer({ min: 1, max: 9 }), at: days })),
})

const ofAccount = fc.record({
  subscription: some(
    fc.record({
      plan: fc.constant('Office'),
      seats: fc.constantFrom(5, 20),
      amount: fc.integer({ min: 1_000, max: 90_000 }),
      interval: fc.constantFrom('month', 'year'),
      currency: fc.constantFrom('GBP', 'EUR'),
      status: fc.constantFrom('active', 'active', 'trialing'),
      started_at: days,
    }),
  ),
  invoice: some(
    fc.record({
      number: fc.uuid(),
      currency: fc.constant('GBP'),
      total: fc.integer({ min: 100, max: 9_000 }),
      status: fc.constantFrom('open', 'paid'),
      issued_at: days,
      due_at: days,
    }),
  ),
})

const inAccount = fc.record({
  ticket: some(
    fc.record({
      subject: fc.constantFrom('No light', 'Bill', 'Login'),
      status: fc.constantFrom('open', 'pending', 'solved'),
      priority: fc.constantFrom('urgent', 'high', 'normal', 'low'),
      created_at: days,
      changed_at: days,
    }),
  ),
  event: some(
    fc.record({ kind: fc.constantFrom('Signed in', 'Report made'), at: fc.integer({ min: 0, max: 40 }).map(ago) }),
  ),
})

/** Random facts on random records, the same for the same seed but for their ids. People's tickets and use happen in accounts. */
export function randomFacts(people: readonly PlainRecord[], accounts: readonly PlainRecord[], seed: number): FactRows {
  const rows: FactRows = {}
  const put = (table: string, row: Row) => {
    rows[table] = [...(rows[table] ?? []), row]
  }
  const fact = (recordId: string) => ({ record_id: recordId, fact_id: v4(), source: 'test', external_id: v4() })
  const all = (of: object, recordId: string) => {
    for (const [table, list] of Object.entries(of)) for (const row of list) put(table, { ...fact(recordId), ...row })
  }
  for (const [at, one] of fc.sample(ofPerson, { numRuns: people.length, seed }).entries())
    all(one, people[at]?.recordId ?? '')
  for (const [at, one] of fc.sample(ofAccount, { numRuns: accounts.length, seed }).entries())
    all(one, accounts[at]?.recordId ?? '')
  for (const [at, { ticket, event }] of fc.sample(inAccount, { numRuns: people.length, seed }).entries()) {
    const person = people[at]?.recordId ?? ''
    const account = at % 3 ? accounts[(at * 7) % accounts.length]?.recordId : undefined
    if (account)
      put('record_link', {
        record_id: person,
        kind: 'person_account',
        target_record_id: account,
        role: at % 5 ? 'user' : 'sponsor',
      })
    for (const row of ticket) put('ticket', { ...fact(person), ...row, account_record_id: account ?? null })
    for (const row of event)
      put('event', {
        ...row,
        record_id: person,
        event_id: v4(),
        account_record_id: account ?? null,
        source: 'product',
        run_id: v4(),
        arrived_at: ago(0),
      })
  }
  return rows
}
