import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readableColumns } from '@/db/grants'
import type { Role } from '@/model/access/roles'
import { timelineKindKeys } from '@/model/timeline/timeline-kinds'
import { customerInput } from '../profile/customer-input'
import { mustKnow } from '../profile/guard/must-know'
import { resolveEntity } from '../profile/resolve-entity'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { dayAfter, startOfDay } from './desk-day'
import { sumOf } from './fold-day'
import { behindDay, type Position } from './position'
import { momentText } from './stream'
import type { TimelineItem } from './timeline-item'
import { type TimelineOwner, timelineOwner } from './timeline-owner'
import { timelineStreams } from './timeline-streams'

/** One of the many that a folded line stands for. `said` is what the event carries, null for roles that may not read it. */
export type UnfoldedItem = Pick<TimelineItem, 'id' | 'at' | 'title' | 'note' | 'of' | 'amount'> & {
  said: Record<string, unknown> | null
}

/** `count` is how many there are in all, `amount` what they add up to where all are in one currency. */
export type Unfolded = { items: UnfoldedItem[]; more: boolean; count: number; amount: TimelineItem['amount'] }

const most = 200
const mostReads = 20

/** What a folded line of a timeline holds, one by one, newest first: the items of one day with its fold key, at most 200. */
export const unfoldLine = query({
  name: 'unfoldLine',
  permission: 'timeline.read',
  input: customerInput.extend({ day: z.iso.date(), kind: z.enum(timelineKindKeys), key: z.string().max(300) }),
  run: async (ctx, { grain, id, day, kind, key }): Promise<Unfolded> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const owner = await timelineOwner(ctx, grain, entityId)
    if (kind === 'usage') return events(ctx, owner, day, key)
    const items = await facts(ctx, owner, day, kind, key)
    return { items: items.slice(0, most), more: items.length > most, count: items.length, amount: sumOf(items) }
  },
})

async function facts(
  ctx: TxCtx,
  owner: TimelineOwner,
  day: string,
  kind: TimelineItem['kind'],
  key: string,
): Promise<UnfoldedItem[]> {
  const found: TimelineItem[] = []
  for (const stream of timelineStreams(ctx.actor.role as Role, owner)) {
    if (stream.kind !== kind) continue
    let from: Position | null = behindDay(dayAfter(day))
    for (let reads = 0; from && from.at >= behindDay(day).at && reads < mostReads; reads++) {
      const part = await stream.read(ctx, owner, from)
      found.push(...part.items.filter((item) => item.day === day && item.fold.key === key && item.tone !== 'risk'))
      from = part.end
    }
  }
  return found.map(({ id, at, title, note, of, amount }) => ({ id, at, title, note, of, amount, said: null }))
}

async function events(ctx: TxCtx, owner: TimelineOwner, day: string, key: string): Promise<Unfolded> {
  const { column, records } = owner.accounts.length
    ? { column: sql`account_record_id`, records: owner.accounts }
    : { column: sql`record_id`, records: owner.records }
  const readable = readableColumns('event', ctx.actor.role as Role).includes('properties')
  type Row = { id: string; at: string; kind: string; said: Record<string, unknown> | null; count: number }
  const rows = await ctx.tx.execute<Row>(sql`
    select count(*) over ()::integer as count, event_id as id, ${momentText(sql`at`)} as at, kind, ${readable ? sql`properties` : sql`null::jsonb`} as said from event
    where ${column} = any (${sql.param([...records])}::uuid[]) and at >= ${startOfDay(day)} and at < ${startOfDay(dayAfter(day))}
      and kind = ${key.replace(/^usage /, '')} order by event.at desc, event_id limit ${most + 1}`)
  const items = rows.map(({ id, at, kind, said }) => ({
    id,
    at,
    title: kind,
    note: null,
    of: null,
    amount: null,
    said,
  }))
  return { items: items.slice(0, most), more: rows.length > most, count: rows[0]?.count ?? 0, amount: null }
}
