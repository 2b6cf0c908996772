import type { UrlParams } from '@/model/filters/read-filters'

/** Parameters as they stand in an address, some left out. */
export function queryText(params: UrlParams, without: readonly string[] = []): string {
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(params))
    if (!without.includes(key)) for (const one of [value ?? []].flat()) query.append(key, one)
  return query.toString()
}
