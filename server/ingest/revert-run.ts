import { sql } from 'drizzle-orm'
import { notFound, stale } from '@/lib/errors'
import { rowReader } from '@/model/sources/read-row'
import type { SourceObject } from '@/model/sources/source-object'
import { resolveRecords } from '@/server/identity/resolve-records'
import type { TxCtx } from '@/server/spine/ctx'
import { knownSource } from './create-run'
import type { RecordPlan } from './plan-lot'
import { restoreRecords } from './restore-records'
import { type Withdrawn, withdrawRecords } from './withdraw-records'

export type Reverted = { withdrawn: number; restored: number; events: number }

/** Takes back what a run wrote, in the caller's transaction and as the pipeline. Throws where it was reverted before or still runs. */
export async function revertRun(ctx: TxCtx, runId: string): Promise<Reverted> {
  const source = await markReverted(ctx, runId)
  const heads = await headsOf(ctx, runId)
  const fresh = heads.filter(({ before }) => before === null)
  const older = heads.flatMap(({ before, ...head }) => (before ? [{ ...head, before }] : []))
  await withdrawRecords(ctx, source, fresh)
  const changes = older.flatMap((head) => restorePlan(source, head) ?? [])
  await restoreRecords(ctx, source, changes)
  const gone = await ctx.tx.execute(sql`delete from event where run_id = ${runId}::uuid and source = ${source.source}`)
  const customers = new Set(heads.flatMap(({ recordId, subjectId, grain }) => (grain ? [recordId] : [subjectId])))
  for (const { head } of changes) if (head) customers.add(head.incoming.said.subjectId)
  await resolveRecords(ctx, [...customers])
  const events = gone.count
  await ctx.tx.execute(sql`update source_state set records = greatest(0, records - ${fresh.length + events})
    where source = ${source.source} and object = ${source.object}`)
  return { withdrawn: fresh.length, restored: changes.length, events }
}

async function markReverted(ctx: TxCtx, runId: string): Promise<SourceObject> {
  const found = await ctx.tx.execute<{ source: string; object: string }>(
    sql`select source, object from ingest_run where run_id = ${runId}::uuid`,
  )
  const run = found[0]
  if (!run) throw notFound('The import')
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`ingest ${run.source}.${run.object}`}, 0))`)
  const marked =
    await ctx.tx.execute(sql`update ingest_run set status = 'reverted', reverted_at = ${ctx.now.toISOString()}::timestamptz
    where run_id = ${runId}::uuid and mode <> 'dry' and status in ('done', 'failed', 'cancelled')`)
  if (marked.count === 0) throw stale('This import was reverted already, still runs, or was only tried out.')
  return knownSource(run.source, run.object)
}

type Earlier = { payload: Record<string, unknown>; hash: string; runId: string; line: number; version: number }
type RevertedHead = Withdrawn & { attributes: Record<string, string | number | boolean>; before: Earlier | null }
type Row = {
  record_id: string
  object: string
  subject_id: string
  grain: string | null
  attributes: RevertedHead['attributes']
  before: Earlier | null
}

/** Records whose newest version this run brought, each with the best version any other run brought that still stands. */
async function headsOf(ctx: TxCtx, runId: string): Promise<RevertedHead[]> {
  const rows = await ctx.tx.execute<Row>(sql`
    select h.record_id, h.object, h.subject_id, h.grain, h.attributes, (
      select jsonb_build_object('payload', v.payload, 'hash', v.content_hash, 'runId', v.run_id, 'line', v.line,
        'version', (select max(version) from source_record_version m where m.record_id = h.record_id))
      from source_record_version v left join ingest_run r on r.run_id = v.run_id
      where v.record_id = h.record_id and v.run_id <> ${runId}::uuid and r.reverted_at is null
      order by v.source_changed_at desc nulls last, v.version desc limit 1) as before
    from source_record h where h.run_id = ${runId}::uuid and h.withdrawn_at is null order by h.record_id`)
  return rows.map((row) => ({
    recordId: row.record_id,
    object: row.object,
    subjectId: row.subject_id,
    grain: row.grain,
    attributes: row.attributes,
    before: row.before,
  }))
}

/** The older version as a new one on top: nothing that was ever received is rewritten. */
function restorePlan(source: SourceObject, head: RevertedHead & { before: Earlier }): RecordPlan | null {
  const { payload, hash, line, version, runId } = head.before
  const said = rowReader(source).readOne(head.object, payload)
  if (!said) return null
  const incoming = { said, hash, line, runId }
  const before = {
    version,
    hash: '',
    changedAt: null,
    runId,
    withdrawn: false,
    known: [],
    attributes: head.attributes,
    subjectId: head.subjectId,
  }
  return {
    recordId: head.recordId,
    before,
    fates: ['changed'],
    added: [{ incoming, version: version + 1 }],
    head: { incoming, version: version + 1 },
  }
}
