import { ticketsClosedRows } from '../dashboard/rows/tickets'
import type { Figure } from './figure'

/** Tickets closed in a span of days. */
export const ticketsClosed = {
  key: 'tickets-closed',
  label: 'Tickets closed',
  meaning: 'Tickets solved or closed from the first day to the end of the last.',
  grain: 'one ticket',
  unit: 'count',
  sources: ['support'],
  tables: ['ticket'],
  takes: [
    { name: 'from', type: 'day', means: 'the first day' },
    { name: 'to', type: 'day', means: 'the last day' },
  ],
  sql: `select count(*) as value from (${ticketsClosedRows}) r`,
  caveats: [],
  drill: ({ from, to }) => `/dashboard/tickets/${from}_${to}?series=closed`,
} as const satisfies Figure
