import { badInput } from '@/lib/errors'
import type { Role } from '../access/roles'
import { sortsOf } from './all-filters'
import type { FilterValue } from './filter'
import { mayUse } from './may-use'
import { readFilters, type UrlParams } from './read-filters'
import type { GoldenGrain } from '../grains'

/** What a list's address asks for. */
export type ListParams = {
  grain: GoldenGrain
  q: string
  filters: FilterValue[]
  sort: string
  direction: 'asc' | 'desc'
  after: string | undefined
  before: string | undefined
}

/** Reads the address of a list. Throws bad-input, place by place, for what cannot be read. */
export function readListParams(grain: GoldenGrain, role: Role, params: UrlParams): ListParams {
  const { values, wrong } = readFilters(grain, params)
  const [first] = Object.values(wrong)
  if (first) throw badInput(first, wrong)
  const [sort, direction] = (text(params.sort) ?? usualOrder(grain, role)).split('.')
  if (direction !== 'asc' && direction !== 'desc')
    throw badInput('The order of this list could not be read.', { sort: 'Not an order.' })
  return {
    grain,
    q: text(params.q) ?? '',
    filters: values,
    sort: sort ?? '',
    direction,
    after: text(params.after),
    before: text(params.before),
  }
}

/** The order a list has when none is asked for: money first for those who read it, else names, else codes. */
function usualOrder(grain: GoldenGrain, role: Role): string {
  const offered = sortsOf(grain).filter((sort) => mayUse(role, grain, sort.on))
  const usual =
    offered.find((sort) => sort.key === 'mrr') ?? offered.find((sort) => sort.key === 'name') ?? offered.at(-1)
  return usual ? `${usual.key}.${usual.first}` : 'number.asc'
}

const text = (value: UrlParams[string]): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
