import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import { dayStart, deskDay } from '@/server/timeline/desk-day'
import type { HomeItem } from './home'

type Mark = { state: 'done' | 'snoozed'; seen: string; today: boolean }
export type Marks = ReadonlyMap<string, Mark>

/** What the reader has put aside and what still counts of it, by section and item; `today` where it was done since this morning. */
export async function loadMarks(ctx: TxCtx): Promise<Marks> {
  const morning = dayStart(deskDay(ctx.now))
  const rows = await ctx.tx.execute<Mark & { section: string; item_key: string }>(sql`
    select section, item_key, state, seen, at >= ${morning}::timestamptz as today from home_mark where user_id = ${ctx.actor.userId}::uuid
      and (state = 'done' or (state = 'snoozed' and until > ${ctx.now.toISOString()}::timestamptz))`)
  return new Map(rows.map(({ section, item_key, ...mark }) => [`${section} ${item_key}`, mark]))
}

type Marked = Pick<HomeItem, 'key' | 'sub' | 'mark'>

/** Whether an item is put aside: what is done comes back when its sentence, or what it remembers in its place, changes. */
export function markOf(marks: Marks, section: string, item: Marked): HomeItem['aside'] {
  const mark = marks.get(`${section} ${item.key}`)
  if (!mark) return undefined
  return mark.state === 'snoozed' || mark.seen === seenHash(item.mark ?? item.sub) ? mark.state : undefined
}

/** Whether it was put aside before this morning and still is. */
export const wasAsideBefore = (marks: Marks, section: string, item: Marked): boolean =>
  markOf(marks, section, item) !== undefined && marks.get(`${section} ${item.key}`)?.today === false

/** How many items of a section were put aside since this morning. */
export const workedToday = (marks: Marks, section: string): number =>
  [...marks].filter(([key, mark]) => mark.today && key.startsWith(`${section} `)).length

/** A sentence as it is remembered: its hash, for the sentence itself may say what is not for everybody. */
export const seenHash = (sentence: string): string => createHash('sha256').update(sentence).digest('hex')
