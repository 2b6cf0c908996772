import type { EntityContent } from './load-members'

/** A customer as if it had only these of its records. What a fact says of the customer goes with none of them. */
export function partOf(whole: EntityContent, recordIds: readonly string[]): EntityContent {
  const own = new Set(recordIds)
  return {
    ...whole,
    records: whole.records.filter((record) => own.has(record.recordId)),
    candidates: whole.candidates.filter((one) => own.has(one.recordId)),
    pins: whole.pins.filter((pin) => own.has(pin.recordId)),
  }
}
