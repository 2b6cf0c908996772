import { timelineAnchorKeys } from '../timeline/anchors'
import { changeKinds } from '../timeline/change-kinds'
import { similarRule } from '../timeline/similar-rule'
import { similarMedianSql } from '../timeline/similar-sql'
import type { Figure } from './figure'

/** The median over similar customers of by how many days their latest payment was late in the same days. */
export const similarLateBefore = {
  key: 'similar-late-before',
  label: 'Latest payment of similar customers',
  meaning: 'The median over similar customers of by how many days their latest payment was late in the same days.',
  grain: 'one account, the middle one of those that are similar',
  unit: 'count',
  sources: ['billing'],
  tables: ['invoice', 'stage_change', 'subscription_change'],
  classification: 'commercial',
  takes: [
    { name: 'account', type: 'id', of: 'account', means: 'the account' },
    {
      name: 'kind',
      type: 'word',
      oneOf: changeKinds.filter((kind) => Boolean(kind.commercial) === true).map((kind) => kind.key),
      means: 'the kind of change',
    },
    { name: 'day', type: 'day', means: 'the day they come before' },
    { name: 'days', type: 'number', means: 'how many days' },
    { name: 'anchor', type: 'word', oneOf: timelineAnchorKeys, means: 'what had not happened to them' },
  ],
  sql: similarMedianSql(true),
  caveats: [
    `Similar are customers on the ${similarRule.means}.`,
    'An invoice that is not paid counts until the end of the days looked at.',
  ],
  drill: ({ account, day, days }) => `/customers/accounts/${account}/timeline?before=${day}&days=${days}`,
} as const satisfies Figure
