'use client'

import { joinClasses } from '@/components/ui/join-classes'
import { When } from '@/components/ui/when'
import type { SortingLine } from '@/server/sorting/list-sorting'
import { SortingSide } from './sorting-side'

type Props = {
  item: SortingLine
  now: string
  /** The one at hand: its sides take the keys. */
  current: boolean
  denied?: string
  busy: boolean
  onChoose: () => void
  onSort: (side: SortingLine['sides'][number]) => void
}

const kinds = { note: 'Note', pin: 'Pinned value', case: 'Case' } as const

/** One thing to be sorted: what it says, and the customers it may belong to. */
export function SortingItem({ item, now, current, denied, busy, onChoose, onSort }: Props) {
  const suggested = item.sides.find((side) => side.id === item.suggested)
  return (
    <li
      id={`item-${item.itemId}`}
      aria-current={current && !denied ? 'true' : undefined}
      className={joinClasses('border-b border-line py-3', current && !denied && 'bg-hover -mx-2 px-2')}
      onFocus={onChoose}
      data-receipt={`row:sorting_item:${item.itemId}:because`}
      data-name={kinds[item.kind]}
    >
      <p className="text-2 text-ink-3">
        {kinds[item.kind]} by {item.by}, <When at={item.at} now={now} />
      </p>
      <p className="max-w-[76ch] pt-0.5 text-4 [overflow-wrap:anywhere]">{item.text}</p>
      <p className="pt-1 pb-2 text-2 text-ink-2">
        {suggested
          ? `Suggested: ${suggested.name}, ${suggested.code}. ${item.because ?? ''}`
          : 'Nothing tells whose it is.'}
      </p>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,280px),1fr))] gap-3">
        {item.sides.map((side, at) => (
          <SortingSide
            key={side.id}
            side={side}
            grain={item.grain}
            place={at + 1}
            lit={side.id === item.suggested}
            current={current}
            denied={denied}
            busy={busy}
            onSort={() => onSort(side)}
          />
        ))}
      </div>
    </li>
  )
}
