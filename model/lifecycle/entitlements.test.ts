import { describe, expect, it } from 'vitest'
import { officeEntitlements, shopperEntitlements } from './entitlements'

const granted = (list: readonly { key: string; granted: boolean }[]) =>
  list.filter((one) => one.granted).map((one) => one.key)

describe('entitlements', () => {
  it.each([
    ['Office 60', 'active', ['delivery', 'machine', 'portal', 'weekend']],
    ['Office 20', 'at_risk', ['delivery', 'machine', 'portal']],
    ['Office 60', 'churned', []],
    [null, 'trial', []],
  ])('an office on %s, %s', (plan, stage, keys) => {
    expect(granted(officeEntitlements({ plan, stage }))).toEqual(keys)
  })

  it.each([
    ['gold', '2026-11-12T00:00:00Z', ['delivery', 'return']],
    [null, '2026-11-12T00:00:00Z', ['return']],
    ['gold', '2026-10-01T00:00:00Z', ['delivery']],
    [null, null, []],
  ])('a shopper with tier %s, last delivery %s', (tier, lastDeliveredAt, keys) => {
    expect(granted(shopperEntitlements({ tier, lastDeliveredAt }, new Date('2026-11-22T00:00:00Z')))).toEqual(keys)
  })
})
