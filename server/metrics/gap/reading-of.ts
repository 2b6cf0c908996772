import type { z } from 'zod'
import type { Side } from '@/model/metrics/compare-sides'
import type { Reading, readingInput } from './reading'

/** A side as the server takes it: what is left out is the newest day measured, the definition of that day, and everybody's eyes. */
export function readingOf(side: Side, newest: string): Reading & z.input<typeof readingInput> {
  return {
    metric: side.metric,
    version: side.version ?? null,
    day: side.day ?? newest,
    known: side.known ?? null,
    filters: [...(side.filters ?? [])],
    seenBy: side.as ? { role: side.as, books: [...(side.books ?? [])] } : null,
  }
}

/** A number as an address names it, with everything that makes it what it is. */
export const sideOf = (reading: Reading): Side => ({
  metric: reading.metric,
  version: reading.version,
  day: reading.day,
  known: reading.known ?? undefined,
  as: reading.seenBy?.role,
  books: reading.seenBy?.books,
  filters: reading.filters,
})
