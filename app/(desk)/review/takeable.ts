import type { ComparedField } from '@/model/survivorship/compare-fields'
import type { PairView } from '@/server/review/pair/pair-types'

/** Fields in which the sides say different things, so that the other one’s value can be taken. */
export const takeable = ({ fields }: PairView): ComparedField[] =>
  fields.filter(({ left, right }) => left !== null && right !== null && left.value !== right.value)
