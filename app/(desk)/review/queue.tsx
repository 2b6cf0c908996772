'use client'

import { ListFilter } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { formatMoney } from '@/components/format/format-money'
import { useKeys } from '@/components/keys/use-keys'
import { Button } from '@/components/ui/button'
import { Confidence, type ConfidenceLevel } from '@/components/ui/confidence'
import { Menu } from '@/components/ui/menu'
import { useReview } from './review-frame'

export type QueueItem = {
  key: string
  href: string
  first: string
  second: string
  /** Minor units; null where nothing is at stake. */
  value: number | null
  /** In two or three words, under the value. */
  note: string
  current: boolean
}
export type QueueBand = {
  key: string
  words: string
  level: ConfidenceLevel
  count: number
  value: number | null
  items: QueueItem[]
}

/** How many of the next are fetched ahead: as many as somebody decides before the desk has caught up. */
const fetchedAhead = 30

/** What waits, by band. J and K, or the arrows, move; the next thirty are fetched ahead. */
export function Queue(props: {
  title: string
  /** Minor units a year, of all that wait. */
  value?: number
  bands: QueueBand[]
  /** What one of the list is called: "pair". */
  one: string
  filters?: { key: string; label: string; href: string }[]
}) {
  const router = useRouter()
  const { leaving } = useReview()
  const shown = props.bands.flatMap((band) => band.items).filter((item) => !leaving.has(item.key) || item.current)
  const at = shown.findIndex((item) => item.current)
  const current = useRef<HTMLAnchorElement>(null)
  const go = (step: number) => {
    const to = shown[at + step]
    if (to) router.push(to.href, { scroll: false })
  }
  useKeys('Queue', [
    { key: 'j', label: `Next ${props.one}`, run: () => go(1), repeats: true },
    { key: 'k', label: `Previous ${props.one}`, run: () => go(-1), repeats: true },
    { key: 'arrowdown', label: `Next ${props.one}`, run: () => go(1), repeats: true },
    { key: 'arrowup', label: `Previous ${props.one}`, run: () => go(-1), repeats: true },
  ])
  const ahead = shown
    .slice(at + 1, at + 1 + fetchedAhead)
    .map((item) => item.href)
    .join(' ')
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
    for (const href of ahead.split(' ')) if (href) router.prefetch(href)
  }, [router, ahead])
  return (
    <section className="queue" aria-label="Queue">
      <header className="flex min-h-12 items-center gap-2 border-line border-b pr-2 pl-6 max-lg:border-b-0 max-sm:min-h-11 max-sm:pl-4">
        <h2 className="head">{props.title}</h2>
        {props.value === undefined ? null : (
          <span className="text-2 text-ink-3">{formatMoney(props.value)} a year</span>
        )}
        {props.filters ? (
          <span className="ml-auto flex">
            <Menu
              align="end"
              trigger={
                <Button variant="icon" label="Filter the queue">
                  <ListFilter size={16} strokeWidth={1.5} aria-hidden />
                </Button>
              }
              items={props.filters}
            />
          </span>
        ) : null}
      </header>
      <div className="list">
        {props.bands.map((band) => (
          <div key={band.key}>
            <h3 className="band">
              <Confidence level={band.level} text="" />
              <span className="strong">{band.words}</span>
              <span className="text-ink-3">{band.count}</span>
              {band.value === null ? null : <span className="ml-auto text-ink-2">{formatMoney(band.value)}</span>}
            </h3>
            {band.items.map((item) => (
              <Link
                key={item.key}
                ref={item.current ? current : undefined}
                href={item.href}
                scroll={false}
                prefetch={false}
                className="item"
                aria-current={item.current ? 'true' : undefined}
                style={leaving.has(item.key) ? { opacity: 0.35 } : undefined}
              >
                <span className="names">
                  <span className="cut">{item.first}</span>
                  <span className="cut text-ink-3">{item.second}</span>
                </span>
                <span className="worth">
                  <span>{item.value === null ? '' : formatMoney(item.value)}</span>
                  <span className="text-ink-3">{item.note}</span>
                </span>
              </Link>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
