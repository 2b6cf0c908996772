'use client'

import { Link } from '@/components/ui/link'
import { memo, type MouseEvent, type Ref } from 'react'
import { formatMoney } from '@/components/format/format-money'
import { Glyph } from '@/components/ui/glyph'
import type { QueueItem } from './queue'

type Props = {
  item: QueueItem
  current: boolean
  leaving: boolean
  /** In other hands just now: nobody else's to decide. */
  held?: boolean
  onGo?: (key: string) => void
  ref?: Ref<HTMLAnchorElement>
}

/** One of the queue: who is compared, what is at stake, whether it is late and whose it is. */
export const QueueRow = memo(function QueueRow({ item, current, leaving, held, onGo, ref }: Props) {
  const go = (event: MouseEvent) => {
    if (!onGo || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onGo(item.key)
  }
  return (
    <Link
      ref={ref}
      href={item.href}
      scroll={false}
      prefetch={false}
      onClick={go}
      className="item"
      data-receipt={
        item.key.includes('~')
          ? `row:candidate_pair:${item.key}:value_at_stake`
          : `row:household_suggestion:${item.key}:confidence`
      }
      data-name={`${item.first} and ${item.second}`}
      aria-current={current ? 'true' : undefined}
      style={leaving ? { opacity: 0.35 } : undefined}
    >
      <span className="names">
        <span className="cut">{item.first}</span>
        <span className="cut text-ink-3">
          {item.holder ? <b className="font-strong text-ink-2">{item.holder}: </b> : null}
          {item.second}
        </span>
      </span>
      <span className="worth">
        <span>{item.value === null ? '' : formatMoney(item.value)}</span>
        {held ? <span className="text-ink-2 italic">in other hands</span> : <Due item={item} />}
      </span>
    </Link>
  )
})

function Due({ item }: { item: QueueItem }) {
  if (!item.overdue) return <span className="text-ink-3">{item.due ?? item.note}</span>
  return (
    <span className="state text-stale">
      <Glyph name="stale" /> overdue
    </span>
  )
}
