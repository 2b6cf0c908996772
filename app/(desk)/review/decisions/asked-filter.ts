import { type DecisionFilter, decisionFilter, decisionPage } from '@/server/review/decisions/decision-filter'
import { type Asked, filterKeys } from './decision-params'

/** The filter and the place an address asks for; a part that cannot be read is taken as not said. */
export function askedFilter(asked: Asked): { filter: DecisionFilter; page: { after?: string; before?: string } } {
  const parts = filterKeys.flatMap((key) => {
    const read = decisionFilter.shape[key].safeParse(asked[key])
    return read.success && read.data !== undefined ? [[key, read.data] as const] : []
  })
  const place = decisionPage.pick({ after: true, before: true }).safeParse({ after: asked.after, before: asked.before })
  return { filter: decisionFilter.parse(Object.fromEntries(parts)), page: place.success ? place.data : {} }
}
