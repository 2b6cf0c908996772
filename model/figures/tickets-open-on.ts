import { ticketsOpenRows } from '../dashboard/rows/tickets'
import type { Figure } from './figure'

/** Tickets open at the end of a day. */
export const ticketsOpenOn = {
  key: 'tickets-open-on',
  label: 'Tickets open',
  meaning: 'Tickets that were neither solved nor closed at the end of the day.',
  grain: 'one ticket',
  unit: 'count',
  sources: ['support'],
  tables: ['ticket'],
  takes: [{ name: 'on', type: 'day', means: 'the day' }],
  sql: `select count(*) as value from (${ticketsOpenRows}) r`,
  caveats: ['A ticket closed without being solved ended when it last changed.'],
  drill: ({ on }) => `/dashboard/tickets/${on}_${on}?series=open`,
} as const satisfies Figure
