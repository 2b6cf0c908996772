import { type SQL, sql } from 'drizzle-orm'
import type { TableName } from '@/model/access/tables'
import { asIso } from '../customers/as-iso'
import type { TxCtx } from '../spine/ctx'
import type { StreamPart } from './cut-page'
import { dayAfter, deskDay, startOfDay } from './desk-day'
import type { TimelineItem, TimelineKind } from './timeline-item'
import type { TimelineOwner } from './timeline-owner'

/** What a stream says of a row; the rest of the item follows from the stream. */
export type Said = Partial<Pick<TimelineItem, 'note' | 'tone' | 'amount' | 'of'>> & {
  title: string
  fold: TimelineItem['fold']
}

/** One kind of fact on a timeline. `table` must be readable; `select` gives `id`, `at` and what `say` needs, unordered. */
export type StreamDefinition<Row> = {
  kind: TimelineKind
  source: TimelineItem['source']
  table: TableName
  owner: keyof TimelineOwner
  /** Columns and table, ending where a condition may follow. `owned` compares with the owner's records. */
  select: (owned: SQL) => SQL
  at: SQL
  say: (row: Row, now: Date) => Said
}

type Base = { id: string; at: string }

const mostRows = 150

/** A stream with its row type closed over. */
export type AnyStream = {
  kind: TimelineKind
  table: TableName
  read: (ctx: TxCtx, owner: TimelineOwner, before: string) => Promise<StreamPart>
}

/** Declares a stream. Its `read` gives the rows before a day, newest first, as far as one statement goes. */
export function stream<Row>(definition: StreamDefinition<Row>): AnyStream {
  return {
    kind: definition.kind,
    table: definition.table,
    read: (ctx, owner, before) => readStream(ctx, definition, owner, before),
  }
}

async function readStream<Row>(
  ctx: TxCtx,
  stream: StreamDefinition<Row>,
  owner: TimelineOwner,
  before: string,
): Promise<StreamPart> {
  const records = owner[stream.owner]
  if (records.length === 0) return { items: [], completeFrom: null }
  const rows = await ctx.tx.execute<Base & Record<string, unknown>>(sql`
    ${stream.select(sql`any (${sql.param([...records])}::uuid[])`)} and ${stream.at} < ${startOfDay(before)}
    order by ${stream.at} desc limit ${mostRows}`)
  const items = rows.map((row) => toItem(stream, row, ctx.now))
  return { items, completeFrom: rows.length < mostRows ? null : completeFrom(items) }
}

/** With the limit reached the oldest day may be cut, unless it is the only one. */
function completeFrom(items: readonly TimelineItem[]): string | null {
  const newest = items[0]?.day
  const oldest = items.at(-1)?.day
  if (!newest || !oldest) return null
  return newest === oldest ? oldest : dayAfter(oldest)
}

function toItem<Row>(stream: StreamDefinition<Row>, row: Base & Record<string, unknown>, now: Date): TimelineItem {
  const said = stream.say(row as Row, now)
  return {
    id: `${stream.table}:${row.id}`,
    at: asIso(row.at),
    day: deskDay(row.at),
    kind: stream.kind,
    source: stream.source,
    note: said.note ?? null,
    tone: said.tone ?? 'plain',
    amount: said.amount ?? null,
    of: said.of ?? null,
    title: said.title,
    fold: said.fold,
    count: 1,
  }
}
