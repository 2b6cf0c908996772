import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { formatDate } from '@/components/format/format-date'
import { formatDistance } from '@/components/format/format-distance'
import { formatMoney } from '@/components/format/format-money'
import { formatTime } from '@/components/format/format-time'
import { Glyph } from '@/components/ui/glyph'
import { SourceMark } from '@/components/ui/source-mark'
import { tallyReference } from '@/model/figures/tally-reference'
import type { GoldenGrain } from '@/model/grains'
import type { TimelineItem } from '@/server/timeline/timeline-item'
import { RawButton } from './raw-button'
import { UnfoldLine } from './unfold-line'

type Customer = { grain: GoldenGrain; id: string }

type Props = {
  items: readonly TimelineItem[]
  now: Date
  customer: Customer
  /** Why this person may not read what the source sent, and whom to ask. */
  rawDenied: string | undefined
}

/** Items under the days they happened on, newest first; folded ones open, and each shows on demand what its source sent. */
export function TimelineDays({ items, now, customer, rawDenied }: Props) {
  const days = [...new Set(items.map((item) => item.day))]
  return (
    <>
      <ol>
        {days.map((day) => (
          <li key={day} className="grid grid-cols-[132px_minmax(0,1fr)] border-t border-line py-1.5 max-sm:grid-cols-1">
            <h2 className="py-1 text-ink-2" data-plain="the day things stand under">
              {formatDate(day)} <span className="text-2 text-ink-3">{formatDistance(day, now)}</span>
            </h2>
            <ul>
              {items.map((item) =>
                item.day === day ? <Item key={item.id} item={item} customer={customer} raw={!rawDenied} /> : null,
              )}
            </ul>
          </li>
        ))}
      </ol>
      {rawDenied ? (
        <p className="border-t border-line py-2 text-2 text-ink-3">What sources sent, as received: {rawDenied}</p>
      ) : null}
    </>
  )
}

function Item({ item, customer, raw }: { item: TimelineItem; customer: Customer; raw: boolean }) {
  const factId = item.of?.startsWith('fact:') ? item.of.split(':')[2] : undefined
  const of =
    item.of ?? receiptOfUse(item, customer) ?? receiptOfIdentity(item, customer) ?? receiptOfFold(item, customer)
  const sum = item.count > 1 ? (receiptOfFold(item, customer, 'amount') ?? of) : of
  const sourced = (shown: ReactNode) =>
    of && shown ? (
      <Sourced quiet of={of} name={item.title}>
        {shown}
      </Sourced>
    ) : (
      shown
    )
  return (
    <li className="grid min-h-7 grid-cols-[20px_44px_minmax(0,1fr)_auto] items-baseline gap-x-2 py-0.5">
      <span>{item.source ? <SourceMark {...sourceOf(item.source)} /> : null}</span>
      <time
        dateTime={item.at}
        className="num text-2 text-ink-3"
        data-receipt={of}
        data-name={`When: ${item.title}`}
        data-plain={of ? undefined : 'when Kith did it itself'}
      >
        {formatTime(item.at)}
      </time>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {item.tone === 'risk' ? <Glyph name="risk" label="Risk" className="mr-1.5" /> : null}
        <span
          className={item.tone === 'minor' ? 'text-ink-2' : undefined}
          data-plain={of ? undefined : 'what Kith did itself'}
        >
          {of ? (
            <Sourced of={of} name={item.title}>
              {item.title}
            </Sourced>
          ) : (
            item.title
          )}
          {item.note ? <span className="ml-2 text-2 text-ink-3">{sourced(item.note)}</span> : null}
        </span>
        {item.count > 1 ? (
          <UnfoldLine
            {...customer}
            day={item.day}
            kind={item.kind}
            fold={item.fold.key}
            raw={raw}
            what={item.title}
            of={of}
          />
        ) : raw && factId ? (
          <RawButton recordId={factId} what={item.title} />
        ) : null}
      </span>
      <span className="num">
        {item.amount && sum ? (
          <Sourced quiet of={sum} name={item.title}>
            {formatMoney(item.amount.minor, item.amount.currency)}
          </Sourced>
        ) : null}
      </span>
    </li>
  )
}

/** The receipt of which records a customer is made of, for a record that joined. */
const receiptOfIdentity = ({ kind, fold }: TimelineItem, { grain, id }: Customer): string | undefined =>
  kind === 'identity' && fold.key !== 'reveal' ? `identity:${grain}:${id}:records` : undefined

/** The receipt of a line that stands for several of a day: how many they are, or what they add up to. */
const receiptOfFold = (
  { count, day, kind, fold }: TimelineItem,
  { grain, id }: Customer,
  aspect: 'count' | 'amount' = 'count',
): string | undefined =>
  count > 1 ? tallyReference('folded', aspect, { grain, id, day, kind, key: fold.key }) : undefined

/** The receipt of how often something was done in an account on a day. */
function receiptOfUse(item: TimelineItem, { grain, id }: Customer): string | undefined {
  if (item.kind !== 'usage' || grain !== 'account') return undefined
  return `figure:uses-on-day:${id}:${item.fold.key.replace(/^usage /, '').replaceAll(' ', '_')}:${item.day}`
}
