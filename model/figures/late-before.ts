import { changeKinds } from '../timeline/change-kinds'
import { ownChangeSql } from '../timeline/similar-sql'
import type { Figure } from './figure'

/** By how many days the latest paid invoice of an account was late, of those due in the days before a day. */
export const lateBefore = {
  key: 'late-before',
  label: 'Latest payment before',
  meaning: 'By how many days the latest paid invoice of an account was late, of those due in the days before a day.',
  grain: 'one account',
  unit: 'count',
  sources: ['billing'],
  tables: ['invoice'],
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
  ],
  sql: ownChangeSql(true),
  caveats: ['Days are UTC days.', 'An invoice that is not paid counts until the end of the days looked at.'],
  drill: ({ account, day, days }) => `/customers/accounts/${account}/timeline?before=${day}&days=${days}`,
} as const satisfies Figure
