import { Link } from '@/components/ui/link'
import { Sourced } from '@/app/receipt/sourced'
import { formatDate } from '@/components/format/format-date'
import { formatMoney } from '@/components/format/format-money'
import { Glyph } from '@/components/ui/glyph'
import { columnOf } from '@/model/boards/renewal-board'
import type { RenewalColumn } from '@/server/boards/list-renewals'
import type { RenewalsInput } from '@/server/boards/renewals-input'
import { tallyReference } from '@/model/figures/tally-reference'
import { renewalsHref } from './renewals-params'

const isWhole = ({ owner, team, plan, health }: RenewalsInput) => !owner && !team && !plan && !health

const narrowed = ({ days, owner, team, plan, health }: RenewalsInput) => ({ days, owner, team, plan, health })

/** The receipt of how many renew on the board: of all of them, or as the board is narrowed. */
export function countReceipt(columns: readonly RenewalColumn[], input: RenewalsInput): string {
  const shown = columns.filter(({ column }) => input.column === null || input.column === column)
  const [from, to] = [shown[0]?.from, shown.at(-1)?.to]
  return isWhole(input) && from && to
    ? `figure:renewals-accounts:${from}:${to}`
    : tallyReference('renewals', 'count', { ...narrowed(input), column: input.column })
}

/** What renews by nearness: how many, what they are worth, and how much of it is at risk. Each column narrows the list. */
export function RenewalsStrip({ columns, input }: { columns: readonly RenewalColumn[]; input: RenewalsInput }) {
  const whole = isWhole(input)
  return (
    <ul
      aria-label="By nearness"
      className="grid grid-cols-2 border-b border-line-2 sm:grid-cols-[repeat(auto-fit,minmax(180px,1fr))]"
    >
      {columns.map((column) => (
        <Column key={column.column} column={column} input={input} whole={whole} />
      ))}
    </ul>
  )
}

/** The figure of each sum over all that renews. */
const figures = { accounts: 'renewals-accounts', mrr: 'renewals-mrr', 'at-risk': 'renewals-mrr-at-risk' } as const

function Column({ column, input, whole }: { column: RenewalColumn; input: RenewalsInput; whole: boolean }) {
  const { from, to } = columnOf(column.column)
  const here = input.column === column.column
  const value = (sum: keyof typeof figures, name: string, text: string) => (
    <Sourced
      of={
        whole
          ? `figure:${figures[sum]}:${column.from}:${column.to}`
          : tallyReference('renewals', sum, { ...narrowed(input), column: column.column })
      }
      name={name}
    >
      {text}
    </Sourced>
  )
  return (
    <li
      className={`border-r border-line px-6 py-2.5 last:border-r-0 max-sm:border-r-0 max-sm:border-b max-sm:px-4 ${here ? 'bg-accent-tint' : ''}`}
    >
      <Link
        href={renewalsHref(input, { column: here ? null : String(column.column) })}
        aria-current={here ? 'true' : undefined}
        scroll={false}
        className="inline-flex min-h-6 items-center gap-2 hover:underline"
        data-plain="the days of the column"
      >
        <span className="font-strong">{`${from} to ${to} days`}</span>
        <span className="text-2 text-ink-3">{`to ${formatDate(column.to)}`}</span>
      </Link>
      <p className="mt-0.5 text-4 font-strong">
        {value('mrr', 'MRR that renews', formatMoney(Math.round(column.mrr)))}
      </p>
      <p className="text-2 text-ink-2">
        {value('accounts', 'Accounts that renew', String(column.accounts))}
        {column.accounts === 1 ? ' account' : ' accounts'}
      </p>
      <p className="state text-2">
        {column.risky ? <Glyph name="risk" /> : null}
        <span className={column.risky ? 'text-risk' : 'text-ink-3'}>
          {value('at-risk', 'MRR at risk', formatMoney(Math.round(column.mrrRisky)))} at risk
        </span>
      </p>
    </li>
  )
}
