import { Segmented } from '@/components/ui/segmented'
import type { BoardChoices } from '@/server/boards/board-choices'
import type { RenewalsInput } from '@/server/boards/renewals-input'
import { BoardFilters, wordOptions } from '../board-filters'
import { renewalsHref } from './renewals-params'

const bands = [
  { value: 'good', label: 'good, from 70' },
  { value: 'watch', label: 'watch, 40 to 69' },
  { value: 'risk', label: 'at risk, below 40' },
]

/** How far the renewals board looks, and what it is narrowed by. */
export function RenewalsFilters({ input, choices }: { input: RenewalsInput; choices: BoardChoices }) {
  const { owners, teams, plans } = choices
  return (
    <>
      <span>within</span>
      <Segmented
        label="Days ahead"
        size="small"
        items={([30, 60, 90, 120] as const).map((days) => ({
          key: String(days),
          label: `${days} d`,
          href: renewalsHref(input, { days: days === 120 ? null : String(days), column: null }),
          current: days === input.days,
        }))}
      />
      <BoardFilters
        path="/boards/renewals"
        keep={{
          ...(input.days === 120 ? {} : { days: String(input.days) }),
          ...(input.column === null ? {} : { column: String(input.column) }),
        }}
        filters={[
          { name: 'owner', label: 'Owner', value: input.owner, options: wordOptions(owners) },
          { name: 'team', label: 'Book', value: input.team, options: wordOptions(teams) },
          { name: 'plan', label: 'Plan', value: input.plan, options: wordOptions(plans) },
          { name: 'health', label: 'Health', value: input.health, options: bands },
        ]}
      />
    </>
  )
}
