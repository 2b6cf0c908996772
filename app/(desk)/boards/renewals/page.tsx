import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FilterSentence } from '@/components/ui/filter-sentence'
import { may } from '@/model/access/permissions'
import { atRiskMeaning } from '@/model/boards/renewal-board'
import type { UrlParams } from '@/model/filters/read-filters'
import { listRenewals } from '@/server/boards/list-renewals'
import { effectiveView } from '@/server/views/effective-views'
import { noteFacts } from '../../customers/[grain]/[id]/note-facts'
import { boardFacts } from '../board-facts'
import { BoardTabs } from '../board-tabs'
import { RenewalsFilters } from './renewals-filters'
import { readRenewals, renewalsHref } from './renewals-params'
import { countReceipt, RenewalsStrip } from './renewals-strip'
import { RenewalsTable, renewalColumns } from './renewals-table'

export const metadata: Metadata = { title: 'Renewals' }

/** The accounts that renew in the days ahead: by nearness with what is at risk, then one by one. */
export default async function RenewalsPage({ searchParams }: { searchParams: Promise<UrlParams> }) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listRenewals.permission)) forbidden()
  const input = readRenewals(await searchParams)
  const view = await effectiveView(ctx, { key: 'renewals' })
  const board = await listRenewals(ctx, input)
  const facts = boardFacts(view, ctx.actor.role)
  await noteFacts(ctx, view, 'account')
  const receipt = countReceipt(board.columns, input)
  const columns = renewalColumns(facts, input).map(({ id, label, fixed }) => ({ id, label, fixed }))
  return (
    <>
      <h1 className="sr-only">Renewals</h1>
      <PageCrumbs items={[{ label: 'Boards', href: '/boards/renewals' }, { label: 'Renewals' }]} />
      <BoardTabs
        current="renewals"
        count={board.count.rows}
        receipt={receipt}
        exportHref={renewalsHref(input, {}, '/export')}
        columns={columns}
      />
      <div>
        <FilterSentence
          receipt={receipt}
          count={board.count.rows}
          noun={board.count.rows === 1 ? 'account renews' : 'accounts renew'}
          chips={[]}
          grain={view.said[0] ?? 'One row is an account'}
        >
          <RenewalsFilters input={input} choices={board.choices} />
        </FilterSentence>
      </div>
      <RenewalsStrip columns={board.columns} input={input} />
      <RenewalsTable board={board} facts={facts} input={input} now={ctx.now} />
      <p
        className="px-6 py-2 text-2 text-ink-3 max-sm:px-4"
        data-plain="what at risk means"
      >{`At risk: ${atRiskMeaning}.`}</p>
    </>
  )
}
