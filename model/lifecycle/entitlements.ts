/** What a customer may ask of us. `note` says on what ground, `until` the last day (`YYYY-MM-DD`). */
export type Entitlement = {
  key: string
  label: string
  granted: boolean
  note: string
  until?: string
  source: 'billing' | 'shop' | 'support'
  /** Of the receipt of what it follows from, where a reader tells it. */
  reference?: string
}

export type OfficeFacts = { plan: string | null; stage: string | null }
export type ShopperFacts = { tier: string | null; lastDeliveredAt: string | null }

const day = 86_400_000
const bigPlans = ['Office 60', 'Office 100']
const gone = ['churned', 'lead', 'visitor']

/** Entitlements of an office account, by its plan and stage. */
export function officeEntitlements(facts: OfficeFacts): Entitlement[] {
  const plan = facts.plan
  const served = plan !== null && !gone.includes(facts.stage ?? '')
  const big = served && bigPlans.includes(plan)
  const ground = plan ?? 'no plan'
  return [
    { key: 'delivery', label: 'Weekly delivery', granted: served, note: ground, source: 'billing' },
    { key: 'machine', label: 'Machine repair on site', granted: served, note: ground, source: 'billing' },
    { key: 'portal', label: 'Member portal', granted: served, note: ground, source: 'billing' },
    {
      key: 'weekend',
      label: 'Phone support at weekends',
      granted: big,
      note: big ? ground : 'Office 60 and up',
      source: 'support',
    },
  ]
}

/** Entitlements of a shopper, by loyalty tier and last delivery. */
export function shopperEntitlements(facts: ShopperFacts, now: Date): Entitlement[] {
  const returnUntil = facts.lastDeliveredAt ? new Date(Date.parse(facts.lastDeliveredAt) + 30 * day) : null
  const returns = returnUntil !== null && returnUntil > now
  return [
    {
      key: 'delivery',
      label: 'Free delivery',
      granted: facts.tier !== null,
      note: facts.tier ? `Filter Club, ${facts.tier}` : 'Filter Club only',
      source: 'shop',
    },
    {
      key: 'return',
      label: 'Return within 30 days',
      granted: returns,
      note: returnUntil ? (returns ? 'until' : 'ended') : 'nothing delivered',
      ...(returnUntil ? { until: returnUntil.toISOString().slice(0, 10) } : {}),
      source: 'shop',
    },
    {
      key: 'weekend',
      label: 'Phone support at weekends',
      granted: false,
      note: 'office plans only',
      source: 'support',
    },
  ]
}
