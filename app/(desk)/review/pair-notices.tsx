import { formatDate } from '@/components/format/format-date'
import { formatTime } from '@/components/format/format-time'
import { Glyph } from '@/components/ui/glyph'
import type { PairView } from '@/server/review/pair/pair-types'
import { pairReceipt } from './pair-receipt'
import { sayBlocked } from './say-blocked'

/** What one must know before looking: that it is in other hands, was asked before, is wanted by somebody, or is late. */
export function PairNotices({ view }: { view: PairView }) {
  const { assigned, opinion } = view.hands
  const blocked = sayBlocked(view)
  const lines = [
    ...(blocked ? [{ key: 'blocked', sign: 'stale' as const, text: blocked }] : []),
    ...(opinion && !opinion.mine
      ? [
          {
            key: 'opinion',
            sign: 'likely' as const,
            text: `${opinion.askedBy} holds them for one, ${formatDate(opinion.askedAt)}, ${formatTime(opinion.askedAt)}. Same approves and merges, Different does not approve.`,
          },
        ]
      : []),
    ...(!opinion && view.hands.needsSecond && !blocked
      ? [
          {
            key: 'second',
            sign: 'likely' as const,
            text: 'Same goes to a second person first: accounts of this value need two.',
          },
        ]
      : []),
    ...(assigned
      ? [
          {
            key: 'assigned',
            sign: 'fresh' as const,
            text: `Given to ${assigned.name} by ${assigned.by}${assigned.note ? `: ${assigned.note}` : ''}.`,
          },
        ]
      : []),
  ]
  return (
    <>
      {lines.length ? (
        <ul
          className="notices"
          aria-live="polite"
          data-receipt={pairReceipt(view, 'status')}
          data-name="Where the pair stands"
        >
          {lines.map(({ key, sign, text }) => (
            <li key={key} className={key === 'blocked' ? 'text-stale' : 'text-ink-2'}>
              <Glyph name={sign} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {view.askedAgain ? <AskedAgainNote asked={view.askedAgain} receipt={pairReceipt(view, 'asked_again')} /> : null}
    </>
  )
}

/** Asked again: what was said, and what has changed since. */
function AskedAgainNote({ asked, receipt }: { asked: NonNullable<PairView['askedAgain']>; receipt: string }) {
  const who = asked.decidedBy ?? 'Somebody'
  return (
    <div className="asked-again" data-receipt={receipt} data-name="Why it is asked again">
      <p>
        <b className="font-strong">Asked again.</b> {who}{' '}
        {asked.verdict === 'later' ? 'put it off' : `said ${asked.verdict}`} on {formatDate(asked.decidedAt)}. Since
        then:
      </p>
      <ul>
        {asked.changes.map(({ label, before, now }) => (
          <li key={label}>
            <span className="text-ink-3">{label}</span> {before} → <b className="font-strong">{now}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
