'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { formatMoney } from '@/components/format/format-money'
import { useKeys } from '@/components/keys/use-keys'
import { Confidence, type ConfidenceLevel } from '@/components/ui/confidence'
import { QueueRow } from './queue-row'
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
  current?: boolean
  overdue?: boolean
  /** When it is due, where the queue is ordered by that. */
  due?: string
  /** Whose it is to decide, where somebody was named. */
  holder?: string
}
export type QueueBand = {
  key: string
  words: string
  level: ConfidenceLevel | null
  count: number
  value: number | null
  items: QueueItem[]
  /** A control beside the heading, in place of the value. */
  tool?: ReactNode
}

/** What waits, by band. J and K, or the arrows, move. Without `onGo` each is a page. */
export function Queue(props: {
  title: string
  /** Minor units a year, of all that wait. */
  value?: number
  bands: QueueBand[]
  /** What one of the list is called: "pair". */
  one: string
  tools?: ReactNode
  /** The receipt of how many wait, with `{band}` where the band stands (`all` for all of them). */
  receipt: string
  /** Filters in words, or what was refused: above the list. */
  above?: ReactNode
  foot?: ReactNode
  currentKey?: string | null
  /** One that is in other hands. */
  held?: string | null
  onGo?: (key: string) => void
  /** One step on, where the desk itself knows what comes next. */
  onStep?: (step: 1 | -1) => void
}) {
  const { bands, currentKey, onGo } = props
  const { leaving } = useReview()
  const receiptOf = (band: string) => props.receipt.replace('{band}', band === 'open' ? 'all' : band)
  const isCurrent = (item: QueueItem) => (currentKey === undefined ? item.current === true : item.key === currentKey)
  const shown = bands.flatMap((band) => band.items).filter((item) => !leaving.has(item.key) || isCurrent(item))
  const current = useRef<HTMLAnchorElement>(null)
  useSteps(shown, shown.findIndex(isCurrent), props)
  const here = shown.find(isCurrent)?.key
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in view follows the pair, whatever else changes
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [here])
  return (
    <section className="queue" aria-label="Queue">
      <header className="flex min-h-12 items-center gap-2 border-line border-b pr-2 pl-6 max-lg:border-b-0 max-sm:min-h-11 max-sm:pl-4">
        <h2 className="head whitespace-nowrap" data-receipt={receiptOf('all')} data-name={props.title}>
          {props.title}
        </h2>
        {props.value === undefined ? null : (
          <span
            className="text-2 text-ink-3 whitespace-nowrap"
            data-receipt={receiptOf('all')}
            data-name="Value at stake"
          >
            {formatMoney(props.value)} a year
          </span>
        )}
        {props.tools ? <span className="ml-auto flex">{props.tools}</span> : null}
      </header>
      {props.above}
      <div className="list">
        {bands.map((band) => (
          <div key={band.key}>
            <h3 className="band" data-receipt={receiptOf(band.key)} data-name={band.words}>
              {band.level ? <Confidence level={band.level} text="" /> : null}
              <span className="strong">{band.words}</span>
              <span className="text-ink-3">{band.count}</span>
              {band.tool}
              {band.value === null || band.tool ? null : (
                <span className="ml-auto text-ink-2">{formatMoney(band.value)}</span>
              )}
            </h3>
            {band.items.map((item) => (
              <QueueRow
                key={item.key}
                item={item}
                ref={isCurrent(item) ? current : undefined}
                current={isCurrent(item)}
                leaving={leaving.has(item.key)}
                held={item.key === props.held}
                onGo={onGo}
              />
            ))}
          </div>
        ))}
      </div>
      {props.foot}
    </section>
  )
}

function useSteps(
  shown: readonly QueueItem[],
  at: number,
  { one, onGo, onStep }: { one: string; onGo?: (key: string) => void; onStep?: (step: 1 | -1) => void },
) {
  const router = useRouter()
  const go = (step: 1 | -1) => {
    const to = shown[at + step]
    if (onStep) onStep(step)
    else if (to && onGo) onGo(to.key)
    else if (to) router.push(to.href, { scroll: false })
  }
  useKeys('Queue', [
    { key: 'j', label: `Next ${one}`, run: () => go(1), repeats: true },
    { key: 'k', label: `Previous ${one}`, run: () => go(-1), repeats: true },
    { key: 'arrowdown', label: `Next ${one}`, run: () => go(1), repeats: true },
    { key: 'arrowup', label: `Previous ${one}`, run: () => go(-1), repeats: true },
  ])
}
