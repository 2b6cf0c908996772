import { sql } from 'drizzle-orm'
import { rowReader } from '@/model/sources/read-row'
import type { SourceObject } from '@/model/sources/source-object'
import { resolveRecords } from '@/server/identity/resolve-records'
import { noteJoined } from '@/server/metrics/late/note-joined'
import { eventsOf, measuresThePast, noteLate } from '@/server/metrics/late/note-late'
import type { TxCtx } from '@/server/spine/ctx'
import type { RecordPlan } from './plan-lot'
import { restoreRecords } from './restore-records'
import type { RevertTarget } from './revert-target'
import { type Withdrawn, withdrawRecords } from './withdraw-records'

/** How much was taken back. */
export type Reverted = { withdrawn: number; restored: number; events: number }

/**
 * Takes back up to `most` records of an import, in the caller's transaction and as the pipeline: those it brought are
 * withdrawn, those it changed say again what they said before. What cannot be read by today's contract any more is withdrawn too.
 */
export async function revertLot(
  ctx: TxCtx,
  { runId, source }: RevertTarget,
  most: number,
  golden: 'now' | 'later',
): Promise<Reverted> {
  const heads = await headsOf(ctx, runId, most)
  const changes: RecordPlan[] = []
  const fresh: RevertedHead[] = []
  for (const head of heads) {
    const plan = restorePlan(source, head)
    if (plan) changes.push(plan)
    else fresh.push(head)
  }
  await withdrawRecords(ctx, source, fresh)
  await restoreRecords(ctx, source, changes)
  const customers = new Set(heads.flatMap(({ recordId, subjectId, grain }) => (grain ? [recordId] : [subjectId])))
  for (const { head } of changes) if (head) customers.add(head.incoming.said.subjectId)
  const { entityIds } = await resolveRecords(ctx, [...customers], golden)
  await noteJoined(ctx, entityIds)
  await countDown(ctx, source, fresh.length)
  return { withdrawn: fresh.length, restored: changes.length, events: 0 }
}

/** Removes up to `most` events of an import. */
export async function revertEvents(ctx: TxCtx, { runId, source }: RevertTarget, most: number): Promise<Reverted> {
  const past = await measuresThePast(ctx)
  const remove = sql`
    delete from event where (record_id, at, event_id) in (
      select record_id, at, event_id from event where run_id = ${runId}::uuid and source = ${source.source} limit ${most})
    returning record_id, account_record_id, at`
  const noted = past ? sql`, noted as (${noteLate(ctx, 'event', eventsOf(sql`gone`, 'withdrawn'))})` : sql``
  const rows = await ctx.tx.execute<{ count: string }>(
    sql`with gone as (${remove})${noted} select count(*) as count from gone`,
  )
  const events = Number(rows[0]?.count ?? 0)
  await countDown(ctx, source, events)
  return { withdrawn: 0, restored: 0, events }
}

async function countDown(ctx: TxCtx, { source, object }: SourceObject, by: number): Promise<void> {
  if (by === 0) return
  await ctx.tx.execute(
    sql`update source_state set records = greatest(0, records - ${by}) where source = ${source} and object = ${object}`,
  )
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
async function headsOf(ctx: TxCtx, runId: string, most: number): Promise<RevertedHead[]> {
  const rows = await ctx.tx.execute<Row>(sql`
    select h.record_id, h.object, h.subject_id, h.grain, h.attributes, (
      select jsonb_build_object('payload', v.payload, 'hash', v.content_hash, 'runId', v.run_id, 'line', v.line,
        'version', (select max(version) from source_record_version m where m.record_id = h.record_id))
      from source_record_version v left join ingest_run r on r.run_id = v.run_id
      where v.record_id = h.record_id and v.run_id <> ${runId}::uuid and r.reverted_at is null
      order by v.source_changed_at desc nulls last, v.version desc limit 1) as before
    from source_record h where h.run_id = ${runId}::uuid and h.withdrawn_at is null order by h.record_id limit ${most}`)
  return rows.map((row) => ({
    recordId: row.record_id,
    object: row.object,
    subjectId: row.subject_id,
    grain: row.grain,
    attributes: row.attributes,
    before: row.before,
  }))
}

/** The older version as a new one on top: nothing that was ever received is rewritten. Null where there is none. */
function restorePlan(source: SourceObject, head: RevertedHead): RecordPlan | null {
  const said = head.before && rowReader(source).readOne(head.object, head.before.payload)
  if (!head.before || !said) return null
  const { hash, line, version, runId } = head.before
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
