import { writeSides } from '@/model/metrics/compare-sides'
import type { Reading } from '../metrics/gap/reading'
import { sideOf } from '../metrics/gap/reading-of'
import type { GapAspect, Reference } from './read-reference'

/** The reference of one number with everything that makes it what it is. */
export const readingReference = (reading: Reading): string => `reading:${writeSides(sideOf(reading))}`

/** The reference of a step between two numbers, or of the whole gap: its amount, its customers, or what one of them counts for. */
export function gapReference(
  part: Extract<Reference, { kind: 'gap' }>['part'],
  one: Reading,
  other: Reading,
  of: GapAspect = 'amount',
): string {
  const aspect = of === 'amount' ? [] : typeof of === 'string' ? [of] : [of.side, of.customer]
  return ['gap', part, writeSides(sideOf(one), sideOf(other)), ...aspect].join(':')
}
