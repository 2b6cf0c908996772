import type { UrlParams } from '@/model/filters/read-filters'
import type { DecisionFilter } from '@/server/review/decisions/decision-filter'

/** The words of the address, in the order their chips stand. */
export const filterKeys = [
  'customer',
  'record',
  'by',
  'kind',
  'why',
  'spoke',
  'band',
  'grain',
  'from',
  'to',
  'state',
] as const satisfies readonly (keyof DecisionFilter)[]
export type FilterKey = (typeof filterKeys)[number]
export type Asked = Partial<Record<FilterKey | 'after' | 'before', string>>

/** What the address asks for, as it stands there; what is given twice or empty is taken as not said. */
export function readAsked(params: UrlParams): Asked {
  const asked: Asked = {}
  for (const key of [...filterKeys, 'after', 'before'] as const) {
    const value = params[key]
    if (typeof value === 'string' && value.trim()) asked[key] = value.trim()
  }
  return asked
}

/** The address with something changed; a change of filter starts from the first page. */
export function decisionsHref(asked: Asked, change: Asked = {}): string {
  const next: Asked = { ...asked, after: undefined, before: undefined, ...change }
  const query = new URLSearchParams()
  for (const key of [...filterKeys, 'after', 'before'] as const) {
    const value = next[key]
    if (value) query.set(key, value)
  }
  const text = query.toString().replaceAll('%7E', '~')
  return text ? `/review/decisions?${text}` : '/review/decisions'
}
