import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { HomeItem } from './home'

type Mark = { state: 'done' | 'snoozed'; seen: string }
export type Marks = ReadonlyMap<string, Mark>

/** What the reader has put aside and what still counts of it, by section and item. */
export async function loadMarks(ctx: TxCtx): Promise<Marks> {
  const rows = await ctx.tx.execute<Mark & { section: string; item_key: string }>(sql`
    select section, item_key, state, seen from home_mark where user_id = ${ctx.actor.userId}::uuid
      and (state = 'done' or (state = 'snoozed' and until > ${ctx.now.toISOString()}::timestamptz))`)
  return new Map(rows.map(({ section, item_key, state, seen }) => [`${section} ${item_key}`, { state, seen }]))
}

/** Whether an item is put aside: what is done comes back when its sentence changes. */
export function markOf(marks: Marks, section: string, item: Pick<HomeItem, 'key' | 'sub'>): HomeItem['aside'] {
  const mark = marks.get(`${section} ${item.key}`)
  if (!mark) return undefined
  return mark.state === 'snoozed' || mark.seen === seenHash(item.sub) ? mark.state : undefined
}

/** A sentence as it is remembered: its hash, for the sentence itself may say what is not for everybody. */
export const seenHash = (sentence: string): string => createHash('sha256').update(sentence).digest('hex')
