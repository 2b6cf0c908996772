/** The kinds a timeline can be filtered by, in the order they are offered. */
export const timelineKinds = {
  stage: 'Lifecycle',
  subscription: 'Subscription',
  money: 'Invoices and payments',
  ticket: 'Tickets',
  order: 'Orders and carts',
  usage: 'Usage and visits',
  campaign: 'Campaigns',
  consent: 'Consent',
  note: 'Notes',
  identity: 'Identity',
} as const

export type TimelineKind = keyof typeof timelineKinds
export const timelineKindKeys = Object.keys(timelineKinds) as TimelineKind[]
