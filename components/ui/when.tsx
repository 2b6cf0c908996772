import { asDate, isDay, type Moment } from '@/components/format/as-date'
import { formatAge } from '@/components/format/format-age'
import { formatDate } from '@/components/format/format-date'
import { formatDistance } from '@/components/format/format-distance'
import { formatExact } from '@/components/format/format-exact'
import { formatTime } from '@/components/format/format-time'

const day = 86_400_000

export type WhenProps = {
  at: Moment | null
  now?: Moment
  show?: 'auto' | 'date' | 'age' | 'near' | 'time'
  zone?: string
  focusable?: boolean
}

/**
 * A moment. `date` "18 Jan 2027"; `age` "8 min ago"; `near` a date with its distance in days; `time` "09:14"; `auto`
 * (default) an age under 24 h and a date beyond. Ages need `now`, so that server and browser agree. The exact time and
 * zone appear on hover and, unless `focusable` is false, on keyboard focus. Null is the word none.
 */
export function When({ at, now, show = 'auto', zone, focusable }: WhenProps) {
  if (at === null) return <span className="text-ink-3">none</span>
  const relative = now !== undefined && (show === 'age' || (show === 'auto' && isNear(at, now)))
  const exact = formatExact(at, zone)
  return (
    <time
      dateTime={isDay(at) ? at : asDate(at).toISOString()}
      title={exact}
      tabIndex={(focusable ?? relative) ? 0 : undefined}
      className="whitespace-nowrap"
    >
      {relative ? formatAge(at, now) : show === 'time' ? formatTime(at, zone) : formatDate(at, { zone })}
      {show === 'near' && now !== undefined ? (
        <span className="inline-block min-w-[42px] pl-2 text-2 text-ink-3">{formatDistance(at, now)}</span>
      ) : null}
    </time>
  )
}

function isNear(at: Moment, now: Moment): boolean {
  return Math.abs(asDate(now).getTime() - asDate(at).getTime()) < day
}
