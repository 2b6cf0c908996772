import type { Deadline } from './deadline'
import { hoursAllowed } from './hours-allowed'

/** When a pair found at `foundAt` and worth `value` (minor units a year) is to be decided; null where no deadline reaches it. */
export function dueAt(foundAt: Date, value: number, deadlines: readonly Deadline[]): Date | null {
  const hours = hoursAllowed(value, deadlines)
  return hours === null ? null : new Date(foundAt.getTime() + hours * 3_600_000)
}
