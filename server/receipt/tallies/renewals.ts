import { reportingCurrency } from '@/model/metrics/currencies'
import { listRenewals, type RenewalsBoard } from '../../boards/list-renewals'
import { counted, money, tally, type TallyAsked } from './tally'

const columnOf = ({ columns }: RenewalsBoard, { column }: TallyAsked) =>
  columns.find((one) => String(one.column) === column)

/** The renewals board as it is narrowed: its length, and the sums of one of its columns. */
export const renewals = tally({
  key: 'renewals',
  label: 'Accounts that renew',
  grain: 'one account',
  sources: ['crm', 'billing'],
  query: listRenewals,
  takes: { days: 'number', column: 'number', owner: 'word', team: 'word', plan: 'word', health: 'word' },
  with: { size: 1 },
  aspects: {
    count: {
      means: 'Accounts whose contract renews in the days ahead, as the board is narrowed.',
      of: ({ count }) => counted(count.rows, count.capped),
    },
    accounts: {
      means: 'Accounts of one column of the board, as the board is narrowed.',
      of: (board, asked) => {
        const column = columnOf(board, asked)
        return column ? counted(column.accounts) : null
      },
    },
    mrr: {
      means: 'What the accounts of one column pay a month, as the board is narrowed.',
      of: (board, asked) => {
        const column = columnOf(board, asked)
        return column ? money(column.mrr, reportingCurrency) : null
      },
    },
    'at-risk': {
      means: 'What those of the accounts of one column pay a month that are at risk, as the board is narrowed.',
      of: (board, asked) => {
        const column = columnOf(board, asked)
        return column
          ? {
              value: money(column.mrrRisky, reportingCurrency),
              lines: [{ label: 'At risk', text: `${column.risky} of ${column.accounts} accounts` }],
            }
          : null
      },
    },
  },
  href: (asked) => `/boards/renewals?${new URLSearchParams(asked)}`,
})
