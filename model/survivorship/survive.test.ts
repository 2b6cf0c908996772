import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FieldValue } from '../fields/field'
import { maskValue } from './mask-value'
import { type Candidate, survive } from './survive'

const said = (
  source: string,
  values: Record<string, FieldValue>,
  changedAt: string | null = '2026-01-01T00:00:00.000Z',
  recordId = `${source}-1`,
): Candidate => ({
  recordId,
  source,
  object: 'account',
  externalId: recordId,
  values,
  changedAt,
  arrivedAt: '2026-02-01T00:00:00.000Z',
})

describe('survive', () => {
  it('takes the preferred system, says so, and says why the other lost', () => {
    const plan = survive(
      'account',
      [said('crm', { plan: 'Office 40' }), said('billing', { plan: 'Office 60' })],
      [],
    ).get('plan')
    expect(plan).toMatchObject({ value: 'Office 60', rule: 'prefer', winner: { source: 'billing' } })
    expect(plan?.why).toMatch(/^Billing comes first for this field\./)
    expect(plan?.runnersUp).toMatchObject([{ value: 'Office 40', why: 'CRM comes after Billing.' }])
  })

  it('takes the newest of one system by the source’s own clock', () => {
    const old = said('crm', { name: 'Old' }, '2025-01-01T00:00:00.000Z', 'r1')
    const fresh = said('crm', { name: 'New' }, '2026-03-02T00:00:00.000Z', 'r2')
    expect(survive('account', [old, fresh], []).get('name')).toMatchObject({
      value: 'New',
      rule: 'recent',
      runnersUp: [{ why: 'Older, 1 Jan 2025.' }],
    })
  })

  it('takes the earliest day', () => {
    const days = [said('crm', { customer_since: '2024-05-01' }), said('shop', { customer_since: '2021-02-03' })]
    expect(survive('account', days, []).get('customer_since')).toMatchObject({ value: '2021-02-03', rule: 'earliest' })
  })

  it('takes the lines of an address from one record', () => {
    const billing = said('billing', { street: '18 Canal Wharf', city: 'Leeds' })
    const crm = said('crm', { street: '1 High Street', city: 'York', postcode: 'YO1 7AA' })
    const golden = survive('account', [crm, billing], [])
    expect(golden.get('city')?.value).toBe('Leeds')
    expect(golden.get('postcode')).toBeUndefined()
  })

  it('lets a pin outrank every source', () => {
    const pin = { ...said('crm', {}), field: 'name', value: 'Pinned', at: '2026-05-01T00:00:00.000Z' }
    expect(survive('account', [said('crm', { name: 'CRM' })], [pin]).get('name')).toMatchObject({
      value: 'Pinned',
      rule: 'pin',
    })
  })

  it('does not depend on the order of the records', () => {
    const source = fc.constantFrom('crm', 'billing', 'shop', 'support')
    const value = fc.constantFrom('A', 'BB', 'CCC')
    const one = fc.record({
      source,
      name: value,
      street: fc.option(value),
      city: fc.option(value),
      day: fc.constantFrom('2025-01-01', '2026-01-01'),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (rows) => {
        const candidates = rows.map((row, i) => {
          const values = Object.fromEntries(
            Object.entries({ name: row.name, street: row.street, city: row.city }).filter(([, v]) => v !== null),
          ) as Record<string, string>
          return said(row.source, values, `${row.day}T00:00:00.000Z`, `r${i}`)
        })
        const shape = (list: Candidate[]) =>
          [...survive('account', list, []).values()].map((outcome) => [
            outcome.field,
            outcome.value,
            outcome.winner.recordId,
            outcome.rule,
          ])
        expect(shape(candidates.toReversed())).toEqual(shape(candidates))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('maskValue', () => {
  it.each([
    ['email', 'dana@whitlock.example', 'd•••@w•••.example'],
    ['phone', '+441134960177', '•••• 177'],
    ['name', 'Dana Whitlock', 'D. W.'],
    ['postcode', 'LS11 5PS', 'LS11 •••'],
    ['street', '18 Canal Wharf', '•••'],
    ['city', 'Leeds', null],
  ])('%s', (field, value, masked) => {
    expect(maskValue('person', field, value)).toBe(masked)
  })
})
