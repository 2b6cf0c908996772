import type { Filter, Sort } from './filter'
import { sayList } from './say-list'
import { confidenceFilter, countryFilter, sourceFilter } from './shared-filters'

/** What companies can be filtered by. */
export const companyFilters: readonly Filter<'company'>[] = [
  {
    key: 'industry',
    label: 'Industry',
    on: { field: 'industry' },
    test: 'one-of',
    joiner: 'in',
    say: (value) => sayList(value),
  },
  {
    key: 'employees',
    label: 'Employees from',
    on: { field: 'employees' },
    test: 'at-least',
    joiner: 'with',
    say: (value) => `${value} or more employees`,
  },
  countryFilter,
  sourceFilter,
  confidenceFilter,
]

/** What companies can be sorted by. */
export const companySorts: readonly Sort<'company'>[] = [
  { key: 'name', label: 'Company', on: { field: 'name' }, first: 'asc' },
  { key: 'industry', label: 'Industry', on: { field: 'industry' }, first: 'asc' },
  { key: 'employees', label: 'Employees', on: { field: 'employees' }, first: 'desc' },
  { key: 'city', label: 'Town', on: { field: 'city' }, first: 'asc' },
  { key: 'since', label: 'Known since', on: { field: 'customer_since' }, first: 'asc' },
  { key: 'identity', label: 'Identity', on: { about: 'confidence' }, first: 'asc' },
  { key: 'heard', label: 'Updated', on: { about: 'heard' }, first: 'desc' },
  { key: 'number', label: 'Code', on: { about: 'number' }, first: 'asc' },
]
