'use client'

import { Button } from '@/components/ui/button'
import type { HomeItem } from '@/server/home/home'
import { useAside } from './use-aside'

/** Done and Snooze for one thing that waits; for one that was put aside, the way back. */
export function AsideButtons({ section, item }: { section: string; item: HomeItem }) {
  const { put, pending } = useAside()
  const aside = (state: 'done' | 'snoozed' | 'open') => () =>
    put({ section, key: item.key, sub: item.sub, state, title: item.title })
  if (item.aside) {
    return (
      <Button variant="quiet" size="small" disabled={pending} onClick={aside('open')} label={`Take back ${item.title}`}>
        {item.aside === 'done' ? 'Done, take back' : 'Snoozed, take back'}
      </Button>
    )
  }
  return (
    <span className="inline-flex gap-1">
      <Button
        variant="quiet"
        size="small"
        data-aside="done"
        disabled={pending}
        onClick={aside('done')}
        label={`Done: ${item.title}`}
      >
        Done
      </Button>
      <Button
        variant="quiet"
        size="small"
        data-aside="snoozed"
        disabled={pending}
        onClick={aside('snoozed')}
        label={`Snooze: ${item.title}`}
      >
        Snooze
      </Button>
    </span>
  )
}
