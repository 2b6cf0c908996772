import type { explainGap } from '@/server/metrics/gap/explain-gap'
import type { Reading } from '@/server/metrics/gap/reading'
import type { Side } from './compare-href'

/** A side as the server takes it: what is left out is the newest day measured, the definition of that day, and everybody's eyes. */
export function readingOf(side: Side, newest: string): Reading & Parameters<typeof explainGap>[1]['one'] {
  return {
    metric: side.metric,
    version: side.version ?? null,
    day: side.day ?? newest,
    known: side.known ?? null,
    filters: [...(side.filters ?? [])],
    seenBy: side.as ? { role: side.as, books: [...(side.books ?? [])] } : null,
  }
}
