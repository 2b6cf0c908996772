import { ticketsOpenedRows } from '../dashboard/rows/tickets'
import type { Figure } from './figure'

/** Tickets opened in a span of days. */
export const ticketsOpened = {
  key: 'tickets-opened',
  label: 'Tickets opened',
  meaning: 'Tickets opened from the first day to the end of the last.',
  grain: 'one ticket',
  unit: 'count',
  sources: ['support'],
  tables: ['ticket'],
  takes: [
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
  ],
  sql: `select count(*) as value from (${ticketsOpenedRows}) r`,
  caveats: [],
  drill: ({ from, to }) => `/dashboard/tickets/${from}_${to}?series=opened`,
} as const satisfies Figure
