import { changeKinds } from '../timeline/change-kinds'
import { ownChangeSql } from '../timeline/similar-sql'
import type { Figure } from './figure'

/** How much of one kind changed for an account in the days before a day, itself not counted. */
export const changeBefore = {
  key: 'change-before',
  label: 'What changed before',
  meaning: 'How much of one kind changed for an account in the days before a day, itself not counted.',
  grain: 'one account',
  unit: 'count',
  sources: ['support', 'product', 'billing', 'crm', 'marketing'],
  tables: [
    'ticket',
    'event',
    'subscription_change',
    'stage_change',
    'attribute_history',
    'campaign_touch',
    'metric_value',
    'record_link',
  ],
  takes: [
    { name: 'account', type: 'id', of: 'account', means: 'the account' },
    {
      name: 'kind',
      type: 'word',
      oneOf: changeKinds.filter((kind) => Boolean(kind.commercial) === false).map((kind) => kind.key),
      means: 'the kind of change',
    },
    { name: 'day', type: 'day', means: 'the day they come before' },
    { name: 'days', type: 'number', means: 'how many days' },
  ],
  sql: ownChangeSql(false),
  caveats: [
    'Days are UTC days.',
    'Use of the portal is told in per cent of as many days before, seats and points as a difference.',
  ],
  drill: ({ account, day, days }) => `/customers/accounts/${account}/timeline?before=${day}&days=${days}`,
} as const satisfies Figure
