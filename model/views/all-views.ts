import type { Role } from '../access/roles'
import { accountReview } from './account-review'
import { stewardRecord } from './steward-record'
import { supportLookup } from './support-lookup'
import type { View } from './view'

/** Every curated view, in the order they are offered. */
export const allViews = [accountReview, supportLookup, stewardRecord] as const satisfies readonly View[]

export type ViewKey = (typeof allViews)[number]['key']

const firstView: Readonly<Partial<Record<Role, ViewKey>>> = { support: 'support-lookup', steward: 'steward-record' }

/** The views a role may open, its own first one aside in the fixed order. */
export function viewsOf(role: Role): readonly View[] {
  return allViews.filter((view) => (view.audience as readonly Role[]).includes(role))
}

/** The view that is asked for if the role may open it, else the role's own. */
export function viewFor(role: Role, asked: string | undefined): View {
  const own = firstView[role] ?? 'account-review'
  const offered = viewsOf(role)
  return offered.find((view) => view.key === asked) ?? offered.find((view) => view.key === own) ?? accountReview
}
