import { accountReview } from './account-review'
import { aiContext } from './ai-context'
import { onboarding } from './onboarding'
import { renewals } from './renewals'
import { stewardRecord } from './steward-record'
import { supportLookup } from './support-lookup'
import type { View } from './view'

/** Every curated view as shipped, in the order they are offered. A published version of the same key stands in for it. */
export const allViews = [
  accountReview,
  supportLookup,
  stewardRecord,
  renewals,
  onboarding,
  aiContext,
] as const satisfies readonly View[]

export type ShippedViewKey = (typeof allViews)[number]['key']

/** A view as shipped, or undefined. */
export const shippedView = (key: string): View | undefined => allViews.find((view) => view.key === key)
