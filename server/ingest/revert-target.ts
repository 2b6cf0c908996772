import { sql } from 'drizzle-orm'
import { notFound, stale } from '@/lib/errors'
import type { SourceObject } from '@/model/sources/source-object'
import type { TxCtx } from '@/server/spine/ctx'
import { knownSource } from './create-run'

/** An import that is to be taken back; `rows` is how many it wrote. */
export type RevertTarget = { runId: string; source: SourceObject; fileName: string; rows: number }

type Row = {
  source: string
  object: string
  file_name: string
  mode: string
  status: string
  rows: string
  reverting: boolean
}

/** The import to be taken back. Throws where it was reverted before, still runs, wrote nothing, or is being reverted. */
export async function revertTarget(ctx: TxCtx, runId: string): Promise<RevertTarget> {
  const found = await ctx.tx.execute<Row>(sql`
    select r.source, r.object, r.file_name, r.mode, r.status, r.rows_new + r.rows_changed as rows, exists (
      select 1 from ingest_run b where b.replay_of = r.run_id and b.mode = 'revert' and b.status in ('queued', 'running')) as reverting
    from ingest_run r where r.run_id = ${runId}::uuid`)
  const run = found[0]
  if (!run) throw notFound('The import')
  if (run.reverting) throw stale('This import is being reverted already.')
  const ended = ['done', 'failed', 'cancelled'].includes(run.status)
  if (!ended || run.mode === 'dry' || run.mode === 'revert')
    throw stale('This import was reverted already, still runs, or was only tried out.')
  return { runId, source: knownSource(run.source, run.object), fileName: run.file_name, rows: Number(run.rows) }
}

/** No import of the source object writes until the transaction ends. */
export async function lockObject(ctx: TxCtx, { source, object }: SourceObject): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ingest ${source}.${object}`}, 0))`)
}

/** Notes that nothing of the import counts any more. Throws when somebody else was first. */
export async function markReverted(ctx: TxCtx, runId: string): Promise<void> {
  const marked = await ctx.tx.execute(sql`
    update ingest_run set status = 'reverted', reverted_at = ${ctx.now.toISOString()}::timestamptz
    where run_id = ${runId}::uuid and mode <> 'dry' and status in ('done', 'failed', 'cancelled')`)
  if (marked.count === 0) throw stale('This import was reverted already, still runs, or was only tried out.')
}
