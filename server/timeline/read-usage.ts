import { type SQL, sql } from 'drizzle-orm'
import type { SourceKey } from '@/model/source-systems'
import type { TxCtx } from '../spine/ctx'
import type { StreamPart } from './cut-page'
import { dayAfter, deskDay, deskZone, startOfDay } from './desk-day'
import { behindDay, comparePositions, dayCutBy, type Position } from './position'
import { momentText } from './stream'
import type { TimelineItem } from './timeline-item'
import type { TimelineOwner } from './timeline-owner'

/** Events read from each record at a time. A customer with 100,000 of them costs no more than one with a thousand. */
const window = 1_000

type Row = { day: string; kind: string; source: SourceKey; count: string; newest: string; whole_from: string | null }

/** How many days back are looked at, until enough is found: a busy customer needs a week, a quiet one all there is. */
const spans = [7, 60, null] as const
const enoughLines = 30

/** Usage behind a position, counted by day and kind: newest days first, as many whole days as the window holds, at least one. With a `text`, of kinds that say it. */
export async function readUsage(ctx: TxCtx, owner: TimelineOwner, behind: Position, text = ''): Promise<StreamPart> {
  const cut = dayCutBy(behind)
  const { items, completeFrom } = await usageBefore(ctx, owner, cut ? dayAfter(cut) : deskDay(behind.at), text)
  return {
    items: items.filter((item) => comparePositions(item, behind) > 0).sort(comparePositions),
    end: completeFrom === null ? null : behindDay(completeFrom),
  }
}

type UsageDays = { items: readonly TimelineItem[]; completeFrom: string | null }

async function usageBefore(ctx: TxCtx, owner: TimelineOwner, before: string, text: string): Promise<UsageDays> {
  const { column, records } = owner.accounts.length
    ? { column: sql`account_record_id`, records: owner.accounts }
    : { column: sql`record_id`, records: owner.records }
  if (records.length === 0) return { items: [], completeFrom: null }
  const said = text ? sql`kind ilike ${`%${text.replace(/[\\%_]/g, '\\$&')}%`}` : sql`true`
  for (const span of spans) {
    const from = span === null ? null : dayAfter(before, -span)
    const rows = await countByDay(ctx, column, records, said, from, before)
    const cut = rows[0]?.whole_from ?? null
    if (cut !== null) return wholeDaysAfter(ctx, column, records, said, cut, rows)
    if (from === null || rows.length >= enoughLines) return { items: rows.map(toItem), completeFrom: from }
  }
  return { items: [], completeFrom: null }
}

/** With the window full, the day it ends in is left out, or counted in full when it is the only one. */
async function wholeDaysAfter(
  ctx: TxCtx,
  column: SQL,
  records: readonly string[],
  said: SQL,
  cut: string,
  rows: readonly Row[],
): Promise<UsageDays> {
  const whole = rows.filter((row) => row.day > cut)
  if (whole.length) return { items: whole.map(toItem), completeFrom: dayAfter(cut) }
  return { items: (await wholeDay(ctx, column, records, said, cut)).map(toItem), completeFrom: cut }
}

async function countByDay(
  ctx: TxCtx,
  column: SQL,
  records: readonly string[],
  said: SQL,
  from: string | null,
  before: string,
): Promise<Row[]> {
  const since = from === null ? sql`true` : sql`at >= ${startOfDay(from)}`
  return ctx.tx.execute<Row>(sql`
    with e as materialized (
      select r.id as record, e.kind, e.source, e.at, (e.at at time zone ${deskZone})::date as day
      from unnest(${sql.param([...records])}::uuid[]) r(id)
      cross join lateral (
        select kind, source, at from event
        where ${column} = r.id and at < ${startOfDay(before)} and ${since} and ${said} order by at desc limit ${window}) e)
    select day, kind, source, count(*) as count, ${momentText(sql`max(at)`)} as newest,
      (select max(oldest) from (select min(day) as oldest from e group by record having count(*) >= ${window}) cut) as whole_from
    from e group by day, kind, source order by newest desc`)
}

async function wholeDay(ctx: TxCtx, column: SQL, records: readonly string[], said: SQL, day: string): Promise<Row[]> {
  return ctx.tx.execute<Row>(sql`
    select ${day} as day, kind, source, count(*) as count, ${momentText(sql`max(at)`)} as newest, null as whole_from from event
    where ${column} = any (${sql.param([...records])}::uuid[]) and at >= ${startOfDay(day)} and at < ${startOfDay(dayAfter(day))} and ${said}
    group by kind, source`)
}

function toItem(row: Row): TimelineItem {
  const count = Number(row.count)
  return {
    id: `event:${row.day}:${row.kind}`,
    at: row.newest,
    day: row.day,
    kind: 'usage',
    source: row.source,
    title: count === 1 ? row.kind : `${count.toLocaleString('en-GB')} × ${row.kind}`,
    note: null,
    tone: 'minor',
    amount: null,
    of: null,
    fold: { key: `usage ${row.kind}`, many: row.kind },
    count,
  }
}
