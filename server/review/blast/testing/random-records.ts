import fc from 'fast-check'
import { uuid5 } from '@/lib/uuid5'

export const companyNow = new Date('2026-11-22T08:00:00Z')

/** A moment some days before the company's now, at noon. */
export const ago = (days: number) => new Date(Date.parse('2026-11-22T12:00:00Z') - days * 86_400_000).toISOString()

const words = (...all: string[]) => fc.constantFrom(...all)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })

/** What a record of a person may say. Few values, so that sides agree and disagree. */
const personSays = fc.record({
  name: words('Ada Brook', 'Ben Cole', 'Cleo Dart', 'Dina Ek', 'Ada Brooke'),
  email: maybe(words('a@one.example', 'b@two.example', 'c@three.example')),
  phone: maybe(words('+441134960101', '+441134960102')),
  job_title: maybe(words('Buyer', 'Head of IT', 'Owner')),
  role: maybe(words('sponsor', 'user')),
  language: maybe(words('en', 'de')),
  loyalty_tier: maybe(words('gold', 'silver')),
  city: maybe(words('Leeds', 'York')),
  country: maybe(words('GB', 'IE')),
  customer_since: maybe(words('2024-03-01', '2025-05-05')),
})

/** What a record of an account may say. */
const accountSays = fc.record({
  name: words('Ash Ltd', 'Birch GmbH', 'Cedar plc', 'Ash Limited'),
  stage: maybe(words('onboarding', 'live', 'at_risk')),
  plan: maybe(words('Office 20', 'Office 40')),
  seats: maybe(fc.constantFrom(5, 20, 40)),
  owner_name: maybe(words('Priya', 'Tom')),
  owner_team: maybe(words('North', 'South')),
  renewal_date: maybe(words('2026-12-10', '2027-09-01')),
  industry: maybe(words('Retail', 'Law')),
  country: maybe(words('GB', 'DE')),
  customer_since: maybe(words('2024-03-01', '2025-05-05')),
})

const objects = {
  person: { crm: 'contact', shop: 'customer', support: 'user', marketing: 'contact' },
  account: { crm: 'account', billing: 'customer', support: 'organization' },
} as const

export type PlainRecord = {
  recordId: string
  key: string
  grain: 'person' | 'account'
  source: string
  object: string
  says: Record<string, string | number | undefined>
  changedAt: string
}

const says: Record<'person' | 'account', fc.Arbitrary<PlainRecord['says']>> = {
  person: personSays,
  account: accountSays,
}

/** One customer as one to three systems have it; they know each other's ids, so it is one from the start. */
const customer = (grain: 'person' | 'account') =>
  fc.tuple(
    fc.shuffledSubarray(Object.keys(objects[grain]), { minLength: 1, maxLength: 3 }),
    fc.array(says[grain], { minLength: 3, maxLength: 3 }),
    fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 3, maxLength: 3 }),
  )

/** Records of so many random customers of a grain, the same for the same seed. */
export function randomRecords(grain: 'person' | 'account', count: number, seed: number): PlainRecord[][] {
  return fc.sample(customer(grain), { numRuns: count, seed }).map(([sources, says, days], at) =>
    sources.map((source, place) => {
      const object = new Map<string, string>(Object.entries(objects[grain])).get(source) ?? 'record'
      const key = `${grain}-${at}`
      return {
        recordId: uuid5(source, object, key),
        key,
        grain,
        source,
        object,
        says: { ...says[place] },
        changedAt: ago(days[place] ?? 1),
      }
    }),
  )
}
