'use client'

import { KeyButton } from '@/components/keys/key-button'
import type { ComparedField } from '@/model/survivorship/compare-fields'
import type { PairView } from '@/server/review/pair/pair-types'
import { AddedRows } from './added-rows'
import { FieldRow } from './field-row'
import { SideHead } from './pair-head'
import type { Choice } from './use-chosen'
import './pair-fields.css'

/** Said by one side alone these tell the sides apart; other such fields are only missing, and wait behind "Show all". */
const telling = new Set(['name', 'tax_id', 'plan', 'email', 'phone', 'birthday'])

const differs = (field: ComparedField) =>
  field.stays !== 'both' &&
  ((field.left !== null && field.right !== null) || field.left === null || telling.has(field.key))

type Props = { pair: PairView; choice: Choice; all: boolean; onAll: () => void }

/** Both sides field by field: what differs, or everything. Bold stays if they are the same, beside the rule that keeps it. */
export function PairFields({ pair, choice, all, onAll }: Props) {
  const shown = all ? pair.fields : pair.fields.filter((field) => differs(field) || choice.field === field.key)
  const hidden = pair.fields.length - shown.length
  return (
    <>
      <table className="two">
        <caption className="sr-only">What each side says</caption>
        <colgroup>
          <col className="w-[132px]" />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <SideHead pair={pair} side={pair.left} />
            </th>
            <th scope="col">
              <SideHead pair={pair} side={pair.right} />
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <FieldRow
              key={field.key}
              field={field}
              of={[pair.left, pair.right].map((side) => `value:${pair.grain}:${side.entityId}:${field.key}`)}
              number={choice.numbers.get(field.key)}
              selected={choice.field === field.key}
              onTake={choice.open.has(field.key) ? () => choice.take(field.key) : undefined}
            />
          ))}
          <AddedRows pair={pair} />
        </tbody>
      </table>
      <div className="flex min-h-8 items-center gap-2 text-2 text-ink-3">
        <span data-plain="how many rows of this table are hidden">
          {all
            ? 'Nothing is hidden.'
            : `${hidden} ${hidden === 1 ? 'field agrees or is' : 'fields agree or are'} on one side only, and hidden.`}
          <span className="max-sm:hidden"> Bold stays; a digit, then O, takes the other.</span>
        </span>
        <span className="ml-auto">
          <KeyButton scope="Pair" variant="quiet" size="small" keycap="A" onClick={onAll}>
            {all ? 'Only differences' : 'Show all'}
          </KeyButton>
        </span>
      </div>
    </>
  )
}
