import { timelineAnchorKeys } from '../timeline/anchors'
import { changeKinds } from '../timeline/change-kinds'
import { similarRule } from '../timeline/similar-rule'
import { similarMedianSql } from '../timeline/similar-sql'
import type { Figure } from './figure'

/** The median over similar customers of how much of one kind changed for them in the same days. */
export const similarBefore = {
  key: 'similar-before',
  label: 'What changed for similar customers',
  meaning: 'The median over similar customers of how much of one kind changed for them in the same days.',
  grain: 'one account, the middle one of those that are similar',
  unit: 'count',
  sources: ['support', 'product', 'billing', 'crm', 'marketing'],
  tables: [
    'attribute_history',
    'campaign_touch',
    'event',
    'metric_value',
    'record_link',
    'stage_change',
    'subscription_change',
    'ticket',
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
    { name: 'anchor', type: 'word', oneOf: timelineAnchorKeys, means: 'what had not happened to them' },
  ],
  sql: similarMedianSql(false),
  caveats: [
    `Similar are customers on the ${similarRule.means}.`,
    'Use of the portal is told in per cent of as many days before, seats and points as a difference.',
  ],
  drill: ({ account, day, days }) => `/customers/accounts/${account}/timeline?before=${day}&days=${days}`,
} as const satisfies Figure
