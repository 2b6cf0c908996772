import { DataTable } from '@/components/data-table/data-table'
import { FaceEmpty } from '@/components/ui/face-empty'
import { FaceFilteredEmpty } from '@/components/ui/face-filtered-empty'
import { Pager } from '@/components/ui/pager'
import type { OnboardingBoard, OnboardingInput } from '@/server/boards/list-onboarding'
import type { BoardFact } from '../board-facts'
import { onboardingColumns } from './onboarding-columns'
import { narrowingOf, onboardingHref } from './onboarding-params'
import { onboardingCells } from './onboarding-row'

type Props = { board: OnboardingBoard; facts: readonly BoardFact[]; input: OnboardingInput; now: Date }

/** One page of the board, the most stuck first. */
export function OnboardingTable({ board, facts, input, now }: Props) {
  const narrowed = Object.values(narrowingOf(input)).some((value) => value !== '')
  return (
    <DataTable
      caption="Accounts in trial or onboarding"
      columns={onboardingColumns(facts)}
      rowCount={board.count}
      rows={board.rows.map((row) => ({
        id: row.customer.entityId,
        label: row.customer.code,
        href: `/customers/accounts/${row.customer.entityId}`,
        cells: onboardingCells(row, facts, now),
      }))}
      pager={
        <Pager
          shown={board.rows.length}
          total={board.count}
          note="the most stuck first"
          prevHref={board.before && onboardingHref(input, { before: board.before })}
          nextHref={board.after && onboardingHref(input, { after: board.after })}
        />
      }
      empty={
        narrowed ? (
          <FaceFilteredEmpty title="No account matches" removeHref="/boards/onboarding" removeLabel="Show all" />
        ) : (
          <FaceEmpty title="Nobody is in trial or onboarding">
            They appear here when a trial or a contract begins.
          </FaceEmpty>
        )
      }
    />
  )
}
