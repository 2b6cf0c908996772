import type { GoldenGrain } from '../grains'
import { accountFilters, accountSorts } from './account-filters'
import { companyFilters, companySorts } from './company-filters'
import type { AnyFilter, AnySort, Filter, Sort } from './filter'
import { householdFilters, householdSorts } from './household-filters'
import { personFilters, personSorts } from './person-filters'

const filters: { readonly [G in GoldenGrain]: readonly Filter<G>[] } = {
  account: accountFilters,
  company: companyFilters,
  person: personFilters,
  household: householdFilters,
}

const sorts: { readonly [G in GoldenGrain]: readonly Sort<G>[] } = {
  account: accountSorts,
  company: companySorts,
  person: personSorts,
  household: householdSorts,
}

/** The filters of a grain's list. */
export const filtersOf = (grain: GoldenGrain): readonly AnyFilter[] => filters[grain]

/** The orders a grain's list may take; the first is the usual one. */
export const sortsOf = (grain: GoldenGrain): readonly AnySort[] => sorts[grain]
