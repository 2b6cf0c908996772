'use client'

import { Pencil } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ViewSurface } from '@/model/filters/view-surfaces'
import type { SavedView } from '@/server/saved-views/list-saved-views'
import { EditViewForm } from './edit-view-form'

/** One kept list: its link, whose it is, and for one's own the way to change it. */
export function ViewRow(props: { surface: ViewSurface; view: SavedView; href: string; current: boolean }) {
  const { surface, view, href, current } = props
  const [open, setOpen] = useState(false)
  return (
    <li className="border-line border-b last:border-b-0">
      <div className="flex min-h-9 items-center gap-2 max-sm:min-h-11">
        {view.refusal === null ? (
          <Link
            href={href}
            aria-current={current ? 'true' : undefined}
            className="link flex min-h-6 min-w-0 flex-1 items-center"
          >
            <span className="overflow-hidden text-ellipsis whitespace-nowrap">{view.name}</span>
          </Link>
        ) : (
          <span className="min-w-0 flex-1">
            {view.name}
            <span className="block text-2 text-ink-3">{view.refusal}</span>
          </span>
        )}
        {current ? <span className="text-2 text-ink-2">this list</span> : null}
        <span className="text-2 text-ink-3">{view.own ? (view.shared ? 'shared' : 'yours') : `by ${view.owner}`}</span>
        {view.own ? (
          <Button
            variant="icon"
            label={`Change ${view.name}`}
            aria-expanded={open}
            onClick={() => setOpen((before) => !before)}
          >
            <Pencil className="icon small" aria-hidden="true" />
          </Button>
        ) : null}
      </div>
      {open ? <EditViewForm surface={surface} view={view} onDone={() => setOpen(false)} /> : null}
    </li>
  )
}
