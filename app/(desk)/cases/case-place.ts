import { profileHref } from '../customers/grain-slug'
import type { CaseLine } from '@/server/cases/case-line'

/** Where a case is worked on: the cluster that may be two, the pair in review, the record of a value. Who may not decide goes to the customer. */
export function casePlace(one: CaseLine, decides: boolean): { href: string; words: string } {
  const { grain, customer, pair, kind } = one
  if (!decides) return { href: profileHref(grain, customer.entityId), words: 'Open the customer' }
  if (kind === 'wrong-person')
    return { href: profileHref(grain, customer.entityId, '/cluster'), words: 'Open the cluster' }
  if (kind === 'duplicate' && pair)
    return { href: `/review?pair=${pair.recordA}~${pair.recordB}`, words: 'Open the pair' }
  return { href: profileHref(grain, customer.entityId, '?view=steward-record'), words: 'Open the record' }
}

/** The address of the list with one case before you. */
export function caseHref(state: 'open' | 'closed', caseId?: string): string {
  const query = new URLSearchParams({ ...(state === 'closed' ? { state } : {}), ...(caseId ? { case: caseId } : {}) })
  return query.size ? `/cases?${query}` : '/cases'
}
