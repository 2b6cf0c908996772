import { z } from 'zod'
import { anchorOf, anchorWindows, anchorWindowUsual, type TimelineAnchor } from '@/model/timeline/anchors'
import { type TimelineKind, timelineKindKeys } from '@/model/timeline/timeline-kinds'

/** What an address may ask of a timeline, as it stands there. */
export type TimelineAsked = Partial<
  Record<'behind' | 'kind' | 'anchor' | 'at' | 'days' | 'q' | 'before' | 'routine', string | string[]>
>

/** The same, read. `at` and `before` are days; `routine` shows also what changed nothing, before a moment. */
export type TimelineWish = {
  kinds: TimelineKind[]
  anchor: TimelineAnchor | undefined
  at: string | undefined
  days: (typeof anchorWindows)[number]
  q: string
  before: string | undefined
  behind: string | undefined
  routine: boolean
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
const day = (value: string | string[] | undefined) => z.iso.date().safeParse(one(value)).data

/** Reads an address. What cannot be used is left out, except a place in the stream, which the query judges. */
export const readAsked = (asked: TimelineAsked): TimelineWish => ({
  kinds: timelineKindKeys.filter((kind) => [asked.kind].flat().includes(kind)),
  anchor: anchorOf(one(asked.anchor)),
  at: day(asked.at),
  days: anchorWindows.find((days) => String(days) === one(asked.days)) ?? anchorWindowUsual,
  q: (one(asked.q) ?? '').trim().slice(0, 100),
  before: day(asked.before),
  behind: one(asked.behind),
  routine: one(asked.routine) === '1',
})

/** The address of a timeline with something changed; any change but of the place starts again from the newest. */
export function timelineHref(base: string, wish: TimelineWish, change: Partial<TimelineWish>): string {
  const next = { ...wish, behind: undefined, ...change }
  const query = new URLSearchParams(next.kinds.map((kind) => ['kind', kind]))
  if (next.anchor) query.set('anchor', next.anchor)
  if (next.anchor && next.at) query.set('at', next.at)
  if (next.anchor && next.days !== anchorWindowUsual) query.set('days', String(next.days))
  if (next.q) query.set('q', next.q)
  if (next.before) query.set('before', next.before)
  if (next.routine) query.set('routine', '1')
  if (next.behind) query.set('behind', next.behind)
  const text = query.toString()
  return text ? `${base}?${text}` : base
}
