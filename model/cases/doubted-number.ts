import type { Role } from '../access/roles'
import { type Department, departments } from '../metrics/departments'

/** A total or figure as whoever doubts it had it before them. It is of no customer, so its value may be kept. */
export type DoubtedNumber = {
  /** Receipt reference, of the day it was of wherever it can name one. */
  reference: string
  name: string
  /** The department whose people settle it besides the steward: the owner's. Null where it has none. */
  department: Department | null
  /** The day it was of, `YYYY-MM-DD`. */
  day: string
  /** As it stood; left out where somebody who reads the case may not read the number. */
  shown?: ShownNumber
  /** Version of the definition, of a governed metric. */
  version?: number
  /** Run by hand under the reporter's role on that day, it gave the number. */
  sql?: string
  /** The reporter's role, and the roles that see the number. */
  role: Role
  readers: readonly Role[]
}

/** A number as receipts write it: money in minor units of `currency`. */
export type ShownNumber = { type: string; value: string | number | boolean | null; currency?: string }

/** Whom a report of a number goes to, in words. */
export const sayRoute = (department: Department | null): string =>
  department ? `${departments[department]} and the steward` : 'the steward'
