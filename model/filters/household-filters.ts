import type { Filter, Sort } from './filter'
import { sayList } from './say-list'
import { confidenceFilter, countryFilter, sourceFilter } from './shared-filters'

/** What households can be filtered by. */
export const householdFilters: readonly Filter<'household'>[] = [
  { key: 'city', label: 'Town', on: { field: 'city' }, test: 'one-of', joiner: 'in', say: (value) => sayList(value) },
  countryFilter,
  sourceFilter,
  confidenceFilter,
]

/** What households can be sorted by. */
export const householdSorts: readonly Sort<'household'>[] = [
  { key: 'name', label: 'Household', on: { field: 'name' }, first: 'asc' },
  { key: 'city', label: 'Town', on: { field: 'city' }, first: 'asc' },
  { key: 'since', label: 'Known since', on: { field: 'customer_since' }, first: 'asc' },
  { key: 'identity', label: 'Identity', on: { about: 'confidence' }, first: 'asc' },
  { key: 'heard', label: 'Updated', on: { about: 'heard' }, first: 'desc' },
  { key: 'number', label: 'Code', on: { about: 'number' }, first: 'asc' },
]
