import type { Role } from '../access/roles'
import type { FilterValue } from '../filters/filter'
import type { MetricKey } from './all-metrics'

/** One of two numbers as an address names it; what is left out is the present. */
export type Side = {
  metric: MetricKey
  version?: number | null | undefined
  day?: string | undefined
  known?: string | undefined
  as?: Role | undefined
  books?: readonly string[] | undefined
  filters?: readonly FilterValue[] | undefined
}

/** Numbers as an address names them: the first as `a`, the second, where there is one, as `b`. `readSides` reads it back. */
export function writeSides(one: Side, other?: Side): URLSearchParams {
  const query = new URLSearchParams({ a: one.metric, ...(other ? { b: other.metric } : {}) })
  write(query, 'a', one)
  if (other) write(query, 'b', other)
  return query
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
