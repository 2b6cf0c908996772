import { type SQL, sql } from 'drizzle-orm'
import type { TableName } from '@/model/access/tables'
import type { TxCtx } from '../spine/ctx'
import type { StreamPart } from './cut-page'
import { deskDay } from './desk-day'
import { saysText } from './narrow-part'
import type { Position } from './position'
import type { TimelineKind } from '@/model/timeline/timeline-kinds'
import type { TimelineItem } from './timeline-item'
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
  /** Needed where two streams read one table. */
  name?: string
  owner: keyof TimelineOwner
  /** Columns and table, ending where a condition may follow. `owned` compares with the owner's records. */
  select: (owned: SQL) => SQL
  at: SQL
  say: (row: Row, now: Date) => Said
}

type Base = { id: string; moment: string }

const mostRows = 150

/** A stream with its row type closed over. */
export type AnyStream = {
  kind: TimelineKind
  table: TableName
  owner: keyof TimelineOwner
  read: (ctx: TxCtx, owner: TimelineOwner, behind: Position, text?: string) => Promise<StreamPart>
}

/**
 * Declares a stream. Its `read` gives the rows behind a position, newest first, as far as one statement goes; with a
 * `text`, those that say it, as far as some statements go.
 */
export function stream<Row>(definition: StreamDefinition<Row>): AnyStream {
  return {
    kind: definition.kind,
    table: definition.table,
    owner: definition.owner,
    read: (ctx, owner, behind, text) =>
      text ? searchStream(ctx, definition, owner, behind, text) : readStream(ctx, definition, owner, behind),
  }
}

/** ISO 8601 with microseconds, so that texts sort as moments do. */
export const momentText = (at: SQL): SQL => sql`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

async function readStream<Row>(
  ctx: TxCtx,
  stream: StreamDefinition<Row>,
  owner: TimelineOwner,
  behind: Position,
): Promise<StreamPart> {
  const records = owner[stream.owner]
  if (records.length === 0) return { items: [], end: null }
  const rows = await ctx.tx.execute<Base & Record<string, unknown>>(sql`
    select q.*, ${momentText(sql`q.at`)} as moment from (
      ${stream.select(sql`any (${sql.param([...records])}::uuid[])`)} and ${stream.at} <= ${behind.at}::timestamptz) q
    where q.at < ${behind.at}::timestamptz or ${sameMoment(prefixOf(stream), behind)}
    order by q.at desc, q.id::text collate "C" limit ${mostRows}`)
  const items = rows.map((row) => toItem(stream, row, ctx.now))
  return { items, end: rows.length < mostRows ? null : (items.at(-1) ?? null) }
}

/** How many statements a search may take, and how many finds are enough to stop. */
const mostReads = 20
const enough = 60

/** What people search is what they see, so rows are searched as they are said, not as they are stored. */
async function searchStream<Row>(
  ctx: TxCtx,
  stream: StreamDefinition<Row>,
  owner: TimelineOwner,
  behind: Position,
  text: string,
): Promise<StreamPart> {
  const found: TimelineItem[] = []
  let end: Position | null = behind
  for (let reads = 0; end !== null && reads < mostReads && found.length < enough; reads++) {
    const part: StreamPart = await readStream(ctx, stream, owner, end)
    found.push(...part.items.filter((item) => saysText(item, text)))
    end = part.end
  }
  return { items: found, end }
}

/** Which rows of the very moment of the position come behind it: by their ids, which begin with the name of their stream. */
function sameMoment(prefix: string, { id }: Position): SQL {
  if (id.startsWith(prefix)) return sql`q.id::text collate "C" > ${id.slice(prefix.length)}`
  return prefix > id ? sql`true` : sql`false`
}

const prefixOf = <Row>({ name, table }: StreamDefinition<Row>) => `${name ?? table}:`

function toItem<Row>(stream: StreamDefinition<Row>, row: Base & Record<string, unknown>, now: Date): TimelineItem {
  const said = stream.say(row as Row, now)
  return {
    id: `${prefixOf(stream)}${row.id}`,
    at: row.moment,
    day: deskDay(row.moment),
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
