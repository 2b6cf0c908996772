import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { NameCell } from '@/components/data-table/name-cell'
import { Glyph } from '@/components/ui/glyph'
import { When } from '@/components/ui/when'
import type { OnboardingRow } from '@/server/boards/list-onboarding'
import { BoardCell } from '../board-cell'
import type { BoardFact } from '../board-facts'

const none = <span className="text-ink-3">none</span>

/** The cells of one account: its name, why it is stuck, how far it is, then the facts of the view. */
export function onboardingCells(row: OnboardingRow, facts: readonly BoardFact[], now: Date): ReactNode[] {
  const { customer, signs, stuck } = row
  const id = customer.entityId
  return [
    <span key="name" className="state">
      {stuck ? <Glyph name="watch" label="Stuck" /> : null}
      <NameCell name={String(customer.values.name ?? 'Without a name')} id={customer.code} />
    </span>,
    <span
      key="why"
      className={stuck ? 'block whitespace-normal' : 'block whitespace-normal text-ink-2'}
      data-receipt={`figure:days-in-stage:${id}`}
      data-name="Why it is stuck"
    >
      {row.sentence}
    </span>,
    <Sourced key="stage" of={`value:account:${id}:stage`} name="Stage" quiet>
      {signs.stage === 'trial' ? 'Trial' : 'Onboarding'}
    </Sourced>,
    <span key="days" className={signs.days > row.limit ? 'text-watch' : ''}>
      <Sourced of={`figure:days-in-stage:${id}`} name="Days in this stage" quiet>
        {signs.days}
        <span className="text-ink-3">{` / ${row.limit}`}</span>
      </Sourced>
    </span>,
    <Day key="use" day={signs.firstUse} of={`figure:first-done:${id}:use`} name="First use" now={now} />,
    <Day key="order" day={signs.firstOrder} of={`figure:first-done:${id}:order`} name="First order" now={now} />,
    <Helped key="help" row={row} />,
    ...facts.map((fact) => <BoardCell key={fact.key} row={customer} fact={fact} view="onboarding" now={now} />),
  ]
}

/** A day that was looked up among what was done in the account. */
function Day({ day, of, name, now }: { day: string | null; of: string; name: string; now: Date }) {
  if (!day) return none
  return (
    <Sourced of={of} name={name} quiet>
      <When at={day} now={now} show="date" focusable={false} />
    </Sourced>
  )
}

/** How many users need help, and who, where the reader may know. */
function Helped({ row }: { row: OnboardingRow }) {
  const { needHelp } = row.signs
  if (needHelp === 0) return none
  const more = needHelp - row.helped.length
  const names = row.helped.length ? `${row.helped.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : ''
  return (
    <span className="block whitespace-normal">
      <Sourced of={`figure:users-needing-help:${row.customer.entityId}`} name="Users who need help" quiet>
        {needHelp}
      </Sourced>
      {names ? (
        <span
          className="ml-2 text-2 text-ink-2"
          data-receipt={`figure:users-needing-help:${row.customer.entityId}`}
          data-name="Users who need help"
        >
          {names}
        </span>
      ) : null}
    </span>
  )
}
