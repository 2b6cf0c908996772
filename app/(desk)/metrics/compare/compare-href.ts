import type { Role } from '@/model/access/roles'
import type { FilterValue } from '@/model/filters/filter'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { GapDimension } from '@/model/metrics/split-gap'

/** One of two numbers as an address names it; what is left out is the present. */
export type Side = {
  metric: MetricKey
  version?: number | undefined
  day?: string | undefined
  known?: string | undefined
  as?: Role | undefined
  books?: readonly string[] | undefined
  filters?: readonly FilterValue[] | undefined
}

type Open = { slice?: GapDimension | undefined; page?: number | undefined }

/** The address that compares two numbers; with `slice` the customers behind one step of the gap are listed. */
export function compareHref(one: Side, other: Side, open: Open = {}, rest = ''): string {
  const query = new URLSearchParams({ a: one.metric, b: other.metric })
  write(query, 'a', one)
  write(query, 'b', other)
  if (open.slice) query.set('slice', open.slice)
  if (open.page && open.page > 1) query.set('page', String(open.page))
  return `/metrics/compare${rest}?${query}`
}

function write(query: URLSearchParams, name: 'a' | 'b', side: Side): void {
  const parts = [
    ['day', side.day],
    ['version', side.version?.toString()],
    ['known', side.known],
    ['as', side.as],
    ['books', side.as ? side.books?.join(',') : undefined],
    ...(side.filters ?? []).map(({ key, value }) => [key, value]),
  ]
  for (const [key, value] of parts) if (key && value) query.set(`${name}.${key}`, value)
}
