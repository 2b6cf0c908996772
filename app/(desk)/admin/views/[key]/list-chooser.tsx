'use client'

import { Select } from '@/components/form/select'
import { type GoldenGrain, grains } from '@/model/grains'
import type { ViewDraft } from '@/model/views/view-draft'
import { columnOf, type Step } from './compose-state'
import type { ListEntry } from './composer-types'

type Props = { draft: ViewDraft; grain: GoldenGrain; lists: readonly ListEntry[]; step: (step: Step) => void }

const narrow = [
  { value: '', label: 'not shown' },
  { value: '0', label: 'left column' },
  { value: '1', label: 'middle column' },
  { value: '2', label: 'right column' },
]
const wide = [
  { value: '', label: 'not shown' },
  { value: '3', label: 'below, full width' },
]

/** Which lists stand below the facts of a grain, and in which column. */
export function ListChooser({ draft, grain, lists, step }: Props) {
  if (draft.face === 'board') return null
  return (
    <section aria-label="Lists">
      <h2 className="head pb-1">Lists of the {grains[grain].label.toLowerCase()}</h2>
      {lists
        .filter((list) => list.grains.includes(grain))
        .map((list) => {
          const column = columnOf(draft, grain, list.key)
          return (
            <div
              key={list.key}
              className="grid min-h-9 grid-cols-[minmax(0,1fr)_148px] items-center gap-2 border-t border-line py-1"
            >
              <label htmlFor={`list-${list.key}`}>
                {list.label} <span className="block text-2 text-ink-3">{list.meaning}</span>
              </label>
              <Select
                id={`list-${list.key}`}
                value={column === null ? '' : String(column)}
                options={list.wide ? wide : narrow}
                onChange={(event) => {
                  const chosen = event.target.value
                  const place = chosen === '' ? null : Number(chosen)
                  step({ do: 'list', grain, list: list.key, column: place, wide: list.wide === true })
                }}
              />
            </div>
          )
        })}
    </section>
  )
}
