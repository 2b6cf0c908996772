import { figureOf } from '@/model/figures/all-figures'
import { readFigureArguments } from '@/model/figures/read-figure'
import type { CaseLine } from '@/server/cases/case-line'
import { readReference } from '@/server/receipt/read-reference'
import { profileHref } from '../customers/grain-slug'

type Place = { href: string; words: string }

/** Where a case is worked on: the cluster that may be two, the pair in review, the record of a value, a number's definition. Who may not decide goes to the customer. */
export function casePlace(one: CaseLine): Place {
  if (one.about === 'number') return numberPlace(one.number.reference)
  const { grain, customer, pair, kind } = one
  if (!one.decides) return { href: profileHref(grain, customer.entityId), words: 'Open the customer' }
  if (kind === 'wrong-person')
    return { href: profileHref(grain, customer.entityId, '/cluster'), words: 'Open the cluster' }
  if (kind === 'duplicate' && pair)
    return { href: `/review?pair=${pair.recordA}~${pair.recordB}`, words: 'Open the pair' }
  return { href: profileHref(grain, customer.entityId, '?view=steward-record'), words: 'Open the record' }
}

function numberPlace(reference: string): Place {
  const of = readReference(reference)
  if (of.kind === 'total') return { href: `/metrics/${of.metric}`, words: 'Open the metric' }
  if (of.kind === 'check') return { href: `/quality/${of.check}`, words: 'Open the check' }
  if (of.kind === 'queue') return { href: `/review?${of.query}`, words: 'Open the queue' }
  const figure = of.kind === 'figure' ? figureOf(of.figure) : undefined
  if (!figure || of.kind !== 'figure') return { href: '/cases', words: 'All cases' }
  return { href: figure.drill(readFigureArguments(figure, of.given)), words: 'Open its rows' }
}

/** The address of the list with one case before you. */
export function caseHref(state: 'open' | 'closed', caseId?: string): string {
  const query = new URLSearchParams({ ...(state === 'closed' ? { state } : {}), ...(caseId ? { case: caseId } : {}) })
  return query.size ? `/cases?${query}` : '/cases'
}
