import type { Judged } from './curve'
import { type Interval, wilsonInterval } from './wilson-interval'

/** A share that was counted, with how far it may be off; null where there was nothing to count. */
export type Counted = (Interval & { share: number; of: number }) | null

/** What would be right and what would be missed if every judged pair from this weight up were taken as one customer. */
export type ThresholdFigures = {
  weight: number
  /** Of the pairs taken, how many are one customer. */
  precision: Counted
  /** Of the judged pairs that are one customer, how many are taken. */
  recall: Counted
}

/** Precision and recall at each weight (thousandths of a bit), counted on judged pairs, with 95% Wilson intervals. */
export function precisionRecallAt(weights: readonly number[], judged: readonly Judged[]): ThresholdFigures[] {
  const same = judged.filter((pair) => pair.same).length
  return weights.map((weight) => {
    const taken = judged.filter((pair) => pair.weight >= weight)
    const right = taken.filter((pair) => pair.same).length
    return { weight, precision: counted(right, taken.length), recall: counted(right, same) }
  })
}

const counted = (hits: number, of: number): Counted =>
  of === 0 ? null : { share: hits / of, of, ...wilsonInterval(hits, of) }
