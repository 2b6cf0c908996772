'use client'

import { Button } from '@/components/ui/button'
import type { HomeItem } from '@/server/home/home'
import type { Snooze } from './aside-action'
import { useAside } from './use-aside'

const choices = [
  { key: 'tomorrow', label: 'Tomorrow', says: 'Snooze until tomorrow' },
  { key: 'three-days', label: 'Three days', says: 'Snooze for three days' },
  { key: 'next-week', label: 'Next week', says: 'Snooze until next week' },
] as const satisfies readonly { key: Snooze; label: string; says: string }[]

/** Done and Snooze for one thing that waits; for one that was put aside, the way back. */
export function AsideButtons({ section, item }: { section: string; item: HomeItem }) {
  const { put, pending } = useAside()
  const aside = (state: 'done' | 'snoozed' | 'open', how?: Snooze) => () =>
    put({ section, key: item.key, sub: item.mark ?? item.sub, state, title: item.title, ...(how ? { for: how } : {}) })
  if (item.aside) {
    return (
      <Button variant="quiet" size="small" disabled={pending} onClick={aside('open')} label={`Take back ${item.title}`}>
        {item.aside === 'done' ? 'Done, take back' : 'Snoozed, take back'}
      </Button>
    )
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-1 max-sm:gap-0">
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
      <span className="pl-1 text-2 text-ink-3 max-sm:sr-only">Snooze</span>
      {choices.map(({ key, label, says }) => (
        <Button
          key={key}
          variant="quiet"
          size="small"
          data-aside={key}
          disabled={pending}
          onClick={aside('snoozed', key)}
          label={`${says}: ${item.title}`}
        >
          {label}
        </Button>
      ))}
    </span>
  )
}
