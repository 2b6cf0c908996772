import { type SQL, sql } from 'drizzle-orm'
import { eventsOf, measuresThePast, noteLate } from '@/server/metrics/late/note-late'
import type { TxCtx } from '@/server/spine/ctx'
import type { LotEvent } from './lot'
import { type Column, columnNames, unnest } from './unnest'

/** Keeps events that are not there yet and returns how many those were. */
export async function writeEvents(
  ctx: TxCtx,
  run: { runId: string; source: string },
  events: readonly LotEvent[],
): Promise<number> {
  if (events.length === 0) return 0
  const rows = [...events].sort(byPlace).map(eventRow)
  const constants = sql`${run.source}, ${run.runId}::uuid, ${ctx.now.toISOString()}::timestamptz`
  const insert = sql`insert into event (${columnNames(columns)}, source, run_id, arrived_at) select ${columnNames(columns)}, ${constants} from ${unnest(columns, rows)} as t on conflict do nothing`
  if (!(await measuresThePast(ctx))) return (await ctx.tx.execute(insert)).count
  const kept = await ctx.tx.execute<{ count: string }>(sql`
    with kept as (${insert} returning record_id, account_record_id, at), noted as (${noteLate(ctx, 'event', eventsOf(sql`kept`, 'arrived'))})
    select count(*) as count from kept`)
  return Number(kept[0]?.count ?? 0)
}

/** How many of these events the database does not hold. */
export async function countNewEvents(ctx: TxCtx, events: readonly LotEvent[]): Promise<number> {
  if (events.length === 0) return 0
  const keys = columns.slice(0, 3)
  const rows = await ctx.tx.execute<{ count: string }>(sql`select count(*) as count from ${keysOf(keys, events)} as t
    where not exists (select 1 from event e where e.record_id = t.record_id and e.at = t.at and e.event_id = t.event_id)`)
  return Number(rows[0]?.count ?? 0)
}

const keysOf = (keys: readonly Column[], events: readonly LotEvent[]): SQL => {
  const unique = new Map(events.map((event) => [`${event.eventId}${event.at}`, event]))
  return unnest(keys, [...unique.values()].map(eventRow))
}

const columns: readonly Column[] = [
  ['record_id', 'uuid'],
  ['at', 'timestamptz'],
  ['event_id', 'uuid'],
  ['account_record_id', 'uuid'],
  ['kind', 'text'],
  ['properties', 'jsonb'],
]

const eventRow = (event: LotEvent) => [
  event.recordId,
  event.at,
  event.eventId,
  event.accountRecordId,
  event.kind,
  event.properties,
]

/** Neighbours in the key land on neighbouring pages of the index. */
const byPlace = (a: LotEvent, b: LotEvent) =>
  a.recordId < b.recordId ? -1 : a.recordId > b.recordId ? 1 : a.at < b.at ? -1 : 1
