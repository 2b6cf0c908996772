'use client'

import type { SortingLine } from '@/server/sorting/list-sorting'
import { SortingItem } from './sorting-item'
import { useSorting } from './use-sorting'

/** The list to be sorted; the item at hand takes a key for each side. */
export function SortingDesk({ items, now, denied }: { items: readonly SortingLine[]; now: string; denied?: string }) {
  const { current, choose, sort, pending } = useSorting(items)
  return (
    <div className="px-6 pt-2 pb-6 max-sm:px-4">
      {denied ? <p className="pt-2 text-2 text-ink-3">{denied}</p> : null}
      <ul aria-label="To be sorted">
        {items.map((item) => (
          <SortingItem
            key={item.itemId}
            item={item}
            now={now}
            current={item.itemId === current}
            denied={denied}
            busy={pending}
            onChoose={() => choose(item.itemId)}
            onSort={(side) => sort(item.itemId, side)}
          />
        ))}
      </ul>
    </div>
  )
}
