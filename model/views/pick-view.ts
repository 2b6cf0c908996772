import type { Role } from '../access/roles'
import { accountReview } from './account-review'
import type { ShippedViewKey } from './all-views'
import type { View } from './view'

const firstView: Readonly<Partial<Record<Role, ShippedViewKey>>> = {
  support: 'support-lookup',
  steward: 'steward-record',
}

/** The views of one customer that a role may open, in the order given. */
export function offeredTo<V extends View>(views: readonly V[], role: Role): V[] {
  return views.filter((view) => view.face === 'customer' && view.audience.includes(role))
}

/** The view that is asked for if the role may open it, else the role's own, else the first it may open; undefined where there is none. */
export function pickView<V extends View>(views: readonly V[], role: Role, asked: string | undefined): V | undefined {
  const own = firstView[role] ?? accountReview.key
  const offered = offeredTo(views, role)
  return offered.find((view) => view.key === asked) ?? offered.find((view) => view.key === own) ?? offered[0]
}
