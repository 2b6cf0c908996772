import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import { grains } from '@/model/grains'
import type { DecisionLine } from '@/server/review/list-decisions'
import { UndoButton } from './undo-button'

const plurals = {
  account: 'accounts',
  company: 'companies',
  person: 'people',
  household: 'households',
  visitor: 'people',
} as const

/** Decisions as rows: about whom, what, by whom and when, and whether it still stands. */
export function DecisionTable({
  decisions,
  now,
  denied,
}: {
  decisions: readonly DecisionLine[]
  now: Date
  denied?: string
}) {
  return (
    <ScrollBox className="mt-2 overflow-x-auto px-6 max-sm:px-4" label="Decisions">
      <MiniTable
        caption="Decisions"
        head={[
          { key: 'about', label: 'About' },
          { key: 'grain', label: 'Grain', width: 96 },
          { key: 'decision', label: 'Decision', width: 110 },
          { key: 'by', label: 'By', width: 150 },
          { key: 'when', label: 'When', width: 120 },
          { key: 'state', label: 'Now', width: 220 },
        ]}
        rows={decisions.map((one) => ({
          key: one.edgeId,
          cells: [
            <span key="about">
              <TextLink href={`/customers/${plurals[one.grain]}/${one.recordA}`}>{one.nameA}</TextLink> and{' '}
              <TextLink href={`/customers/${plurals[one.grain]}/${one.recordB}`}>{one.nameB}</TextLink>
            </span>,
            grains[one.grain].label,
            one.split ? 'split' : one.verdict,
            one.decidedBy,
            <When key="when" at={one.decidedAt} now={now} show="near" />,
            one.undoneAt ? (
              <span key="state" className="text-ink-3">
                undone by {one.undoneBy ?? 'somebody'}
              </span>
            ) : (
              <UndoButton
                key="state"
                decision={{ edgeId: one.edgeId, recordA: one.recordA, recordB: one.recordB }}
                denied={denied}
              />
            ),
          ],
        }))}
      />
    </ScrollBox>
  )
}
