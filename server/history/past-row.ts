import type { Moment } from './moment'
import type { CustomerRow } from '@/server/customers/get-rows'

/** A customer in a list as of a moment. `entityId` is the id it had then; measures say the day they are of. */
export type PastRow = CustomerRow & {
  presentId: string
  /** What it is called today: what a row without a name of then is known by. */
  presentName: string | null
  number: number
  metricDays: Readonly<Record<string, string>>
}

/** A list as of a moment: what is known of the past, in an order, with how many there are. */
export type PastPage = {
  moment: Moment
  rows: readonly PastRow[]
  count: { rows: number; capped: boolean }
  before: string | null
  after: string | null
}
