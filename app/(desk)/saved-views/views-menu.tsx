'use client'

import { Bookmark } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useRef } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import type { ViewSurface } from '@/model/filters/view-surfaces'
import type { SavedView } from '@/server/saved-views/list-saved-views'
import { isSameList } from './is-same-list'
import { SaveViewForm } from './save-view-form'
import { ViewRow } from './view-row'

/** The menu of kept lists, on V: one's own, those others share, and a form that keeps the list on screen. */
export function ViewsMenu(props: { surface: ViewSurface; path: string; views: readonly SavedView[] }) {
  const { surface, path, views } = props
  const trigger = useRef<HTMLButtonElement>(null)
  const query = useSearchParams().toString()
  useKeys('List', [{ key: 'v', label: 'Saved views', run: () => trigger.current?.click() }])
  const current = views.find((view) => view.refusal === null && isSameList(view.query, query))
  const button = (
    <Button ref={trigger} keycap="V" aria-keyshortcuts="V">
      <Bookmark className="icon" aria-hidden="true" />
      <span className="max-w-40 overflow-hidden text-ellipsis whitespace-nowrap">
        {current ? <span className="sr-only">Saved views: </span> : null}
        {current?.name ?? 'Views'}
      </span>
    </Button>
  )
  return (
    <Popover trigger={button} label="Saved views" align="end" width={340}>
      {views.length ? (
        <ul className="mb-3 grid">
          {views.map((view) => (
            <ViewRow
              key={view.viewId}
              surface={surface}
              view={view}
              href={view.query ? `${path}?${view.query}` : path}
              current={view === current}
            />
          ))}
        </ul>
      ) : (
        <p className="mb-3 text-2 text-ink-2">No list is saved yet. Set filters, order and columns, then name them.</p>
      )}
      <SaveViewForm surface={surface} query={query} />
    </Popover>
  )
}
