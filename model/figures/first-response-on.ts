import type { Figure } from './figure'

/** How long a first answer took on a measured day, from the values one may see. */
export const firstResponseOn = {
  key: 'first-response-on',
  label: 'First response',
  meaning:
    'Hours from a new ticket to our first answer as measured on the day: the metric First response, worked out from the values of its accounts.',
  grain: 'one account',
  unit: 'hours',
  sources: ['support'],
  tables: ['metric_value'],
  takes: [{ name: 'on', type: 'day', means: 'the day' }],
  sql: `select sum(v.part)::numeric / nullif(sum(v.whole), 0) as value from metric_value v where v.metric = 'first_response_time' and v.day = :on`,
  caveats: [],
  drill: ({ on }) => `/dashboard/first-response/${on}_${on}?series=hours`,
} as const satisfies Figure
