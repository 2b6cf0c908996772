import type { ReactNode } from 'react'
import { formatDate } from '@/components/format/format-date'
import { TextLink } from '@/components/ui/text-link'
import type { Moment } from '@/server/history/moment'

type Props = { moment: Moment; told: readonly string[]; many?: boolean; children: ReactNode }

/** Says, between two lines, that this is not today: which day is shown, what counts as known, and the keys to move or come back. */
export function AsOfBanner({ moment, told, many, children }: Props) {
  return (
    <section
      aria-label="As of a day"
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2.5 border-y border-accent bg-accent-tint px-6 py-3 max-sm:px-4"
    >
      <div className="min-w-0 flex-1 basis-72" data-plain="the day that was chosen">
        <h2 className="text-4 font-strong">
          {many ? 'As they were on' : 'As it was on'} {formatDate(moment.valid)}
          {moment.known ? `, as Kith knew it on ${formatDate(moment.known)}` : null}
        </h2>
        <p className="mt-0.5 text-ink-2">
          {told.join(' ')}{' '}
          {moment.known ? <TextLink href="/metrics/compare">Compare a number as it was known</TextLink> : null}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5">{children}</div>
    </section>
  )
}
