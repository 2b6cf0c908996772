import { sql } from 'drizzle-orm'
import { uuid5 } from '@/lib/uuid5'
import type { SourceObject } from '@/model/sources/source-object'
import type { TxCtx } from '@/server/spine/ctx'
import type { LotRow } from './lot'
import type { ClaimedRun } from './run-row'
import { type Column, unnest } from './unnest'
import { uuidList } from './uuid-list'

/** Names rejections so that the same row sent again is the same rejection, however often and wherever it stands. */
export class RejectionIds {
  private readonly seen = new Map<string, number>()

  constructor(private readonly source: SourceObject) {}

  /** The id of the next rejection of this raw row in the run. */
  next(raw: string): string {
    const { source, object } = this.source
    const first = uuid5('rejection', source, object, raw)
    const times = (this.seen.get(first) ?? 0) + 1
    if (this.seen.size > 100_000) this.seen.clear()
    this.seen.set(first, times)
    return times === 1 ? first : uuid5('rejection', source, object, raw, String(times))
  }
}

export type Rejection = { id: string; row: LotRow }

/** Keeps rejected rows with their place and reason. One that was rejected before moves to the run that sent it last. */
export async function writeRejections(ctx: TxCtx, run: ClaimedRun, rejections: readonly Rejection[]): Promise<void> {
  if (rejections.length === 0) return
  const now = ctx.now.toISOString()
  const { source, object } = run.source
  const rows = rejections.map(({ id, row }) => [
    id,
    run.replayOf ?? run.runId,
    source,
    object,
    row.line,
    row.fault?.column,
    row.fault?.reason,
    storable(row.raw),
    now,
  ])
  const names = sql.raw(columns.map(([name]) => name).join(', '))
  await ctx.tx.execute(sql`insert into rejected_row (${names}) select ${names} from ${unnest(columns, rows)} as t
    on conflict (rejection_id) do update set run_id = excluded.run_id, line = excluded.line, column_name = excluded.column_name,
      reason = excluded.reason, at = excluded.at, resolved_run_id = null`)
}

/** Marks rows that were kept aside before and were taken in this run. */
export async function settleRejections(ctx: TxCtx, run: ClaimedRun, rows: readonly LotRow[]): Promise<void> {
  const taken = rows.flatMap(({ rejectionId, fault }) => (rejectionId && !fault ? [rejectionId] : []))
  if (taken.length === 0) return
  await ctx.tx.execute(
    sql`update rejected_row set resolved_run_id = ${run.runId}::uuid where rejection_id = any (${uuidList(taken)})`,
  )
}

/** Text cannot hold NUL; its picture stands in for it. */
const storable = (raw: string) => raw.replaceAll('\u0000', '\u2400')

const columns: readonly Column[] = [
  ['rejection_id', 'uuid'],
  ['run_id', 'uuid'],
  ['source', 'text'],
  ['object', 'text'],
  ['line', 'integer'],
  ['column_name', 'text'],
  ['reason', 'text'],
  ['raw', 'text'],
  ['at', 'timestamptz'],
]
