import type { SaidEvent, SaidRecord } from '@/model/sources/reading'
import type { RowFault } from '@/model/sources/row-fault'

/** An event with its properties as JSON text. */
export type LotEvent = Omit<SaidEvent, 'properties'> & { properties: string }

/** A row that was read: what it says, or why it is kept aside. */
export type LotRow = {
  line: number
  raw: string
  records: readonly (readonly [said: SaidRecord, hash: string])[]
  event: LotEvent | null
  fault: RowFault | null
  /** Where the row was rejected before and is sent again. */
  rejectionId?: string
}

/** How many rows met which fate. Read is always the sum of the others. */
export type Counts = { read: number; new: number; changed: number; unchanged: number; rejected: number }

export const noCounts = (): Counts => ({ read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 })
