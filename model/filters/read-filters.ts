import type { GoldenGrain } from '../grains'
import { filtersOf } from './all-filters'
import type { AnyFilter, FilterValue } from './filter'

/** Raw parameters of a URL. A name given twice arrives as an array. */
export type UrlParams = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The filters a URL sets, in the order they are declared, and for each that cannot be read a sentence by its key.
 * Parameters that are no filter are left to others.
 */
export function readFilters(
  grain: GoldenGrain,
  params: UrlParams,
): { values: FilterValue[]; wrong: Record<string, string> } {
  const values: FilterValue[] = []
  const wrong: Record<string, string> = {}
  for (const filter of filtersOf(grain)) {
    const given = params[filter.key]
    if (given === undefined || given === '') continue
    const value = typeof given === 'string' ? given.trim() : [...new Set(given)].join(',')
    const mistake = checkValue(filter, value)
    if (mistake) wrong[filter.key] = mistake
    else values.push({ key: filter.key, value })
  }
  return { values, wrong }
}

/** Why a value does not fit its filter, or null. */
function checkValue(filter: AnyFilter, value: string): string | null {
  if (filter.test !== 'one-of') return /^\d{1,9}$/.test(value) ? null : `${filter.label} needs a whole number.`
  const parts = value.split(',')
  if (value.length > 400 || parts.length > 20 || parts.some((part) => part.trim() === '')) {
    return `${filter.label} needs up to 20 values parted by commas.`
  }
  const known = filter.options?.map((option) => option.value)
  const strange = known && parts.find((part) => !known.includes(part))
  return strange ? `${filter.label} has no “${strange}”.` : null
}
