import type { Deadline } from './deadline'

/** Within how many hours a pair worth `value` (minor units a year) is to be decided: the highest step reached counts. Null where no step is reached. */
export function hoursAllowed(value: number, deadlines: readonly Deadline[]): number | null {
  const reached = deadlines.filter((step) => step.from <= value)
  return reached.length ? reached.reduce((best, step) => (step.from > best.from ? step : best)).hours : null
}
