import type { DataColumn } from '@/components/data-table/table-types'
import { factColumns } from '../board-columns'
import type { BoardFact } from '../board-facts'

/** The columns of the onboarding board: the board's own, then the facts of the view. */
export const onboardingColumns = (facts: readonly BoardFact[]): DataColumn[] => [
  { id: 'name', label: 'Account', width: 250, fixed: true },
  { id: 'why', label: 'Why', width: 340, fixed: true },
  { id: 'stage', label: 'Stage', width: 92 },
  { id: 'days', label: 'Days / limit', width: 92, align: 'right' },
  { id: 'use', label: 'First use', width: 100, align: 'right' },
  { id: 'order', label: 'First order', width: 100, align: 'right' },
  { id: 'help', label: 'Users who need help', width: 210 },
  ...factColumns(facts, () => undefined),
]
