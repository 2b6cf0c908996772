import type { Filter, Sort } from './filter'
import { metricSorts } from './metric-sorts'
import { sayList } from './say-list'
import { confidenceFilter, countryFilter, sourceFilter } from './shared-filters'

/** What people can be filtered by. */
export const personFilters: readonly Filter<'person'>[] = [
  {
    key: 'role',
    label: 'Role',
    on: { field: 'role' },
    test: 'one-of',
    joiner: 'who are',
    say: (value) => sayList(value),
  },
  {
    key: 'tier',
    label: 'Loyalty tier',
    on: { field: 'loyalty_tier' },
    test: 'one-of',
    joiner: 'with',
    say: (value) => `loyalty tier ${sayList(value)}`,
  },
  {
    key: 'language',
    label: 'Language',
    on: { field: 'language' },
    test: 'one-of',
    joiner: 'who write',
    say: (value) => sayList(value),
  },
  {
    key: 'city',
    label: 'Town',
    on: { field: 'city' },
    test: 'one-of',
    joiner: 'in',
    say: (value) => sayList(value),
  },
  countryFilter,
  sourceFilter,
  confidenceFilter,
]

const ownSorts: readonly Sort<'person'>[] = [
  { key: 'name', label: 'Person', on: { field: 'name' }, first: 'asc' },
  { key: 'title', label: 'Job title', on: { field: 'job_title' }, first: 'asc' },
  { key: 'city', label: 'Town', on: { field: 'city' }, first: 'asc' },
  { key: 'tier', label: 'Loyalty tier', on: { field: 'loyalty_tier' }, first: 'asc' },
  { key: 'email', label: 'E-mail', on: { field: 'email' }, first: 'asc' },
  { key: 'since', label: 'Known since', on: { field: 'customer_since' }, first: 'asc' },
  { key: 'identity', label: 'Identity', on: { about: 'confidence' }, first: 'asc' },
  { key: 'heard', label: 'Updated', on: { about: 'heard' }, first: 'desc' },
  { key: 'number', label: 'Code', on: { about: 'number' }, first: 'asc' },
]

/** What people can be sorted by: their own orders, then any metric of theirs. */
export const personSorts: readonly Sort<'person'>[] = [...ownSorts, ...metricSorts('person')]
