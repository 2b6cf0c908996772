import { sql } from 'drizzle-orm'
import { resolveRecords } from '@/server/identity/resolve-records'
import { noteJoined } from '@/server/metrics/late/note-joined'
import type { Ctx, TxCtx } from '@/server/spine/ctx'
import { asSystem, holdRun } from './claim-run'
import { keepStatistics } from './keep-statistics'
import type { Counts, LotRow } from './lot'
import { planLot, type LotPlan } from './plan-lot'
import type { ClaimedRun } from './run-row'
import { updateSourceState } from './update-source-state'
import { uuidList } from './uuid-list'
import { countNewEvents, writeEvents } from './write-events'
import { writeFacts } from './write-facts'
import { writeRecords } from './write-records'
import { type Rejection, settleRejections, writeRejections } from './write-rejections'

/** A lot ready to be written: rows in order, the ids of those rejected, and how far the file was read. */
export type ReadLot = { rows: readonly LotRow[]; rejections: readonly Rejection[]; bytesRead: number }

/**
 * Writes one lot in one transaction: records, facts, events, rejections, identity and golden records, counters. All of
 * it or nothing, and nothing at all once another worker has taken the run up. A dry run only counts.
 */
export function writeLot(ctx: Ctx, run: ClaimedRun, lot: ReadLot): Promise<Counts> {
  return asSystem(ctx, async (inside) => {
    await holdRun(inside, run)
    const dry = run.mode === 'dry'
    if (!dry) await lockSource(inside, run)
    const plan = await planLot(inside, run.runId, lot.rows)
    const events = lot.rows.flatMap(({ event }) => event ?? [])
    const where = { runId: run.runId, source: run.source.source }
    const newEvents = dry ? await countNewEvents(inside, events) : await writeEvents(inside, where, events)
    const counts = count(lot, plan, events.length, newEvents)
    if (!dry) {
      await writeRecords(inside, run, plan.changes)
      await writeFacts(inside, plan.changes)
      await writeRejections(inside, run, lot.rejections)
      await settleRejections(inside, run, lot.rows)
      await keepStatistics(inside, kindsOf(plan))
      const { entityIds } = await resolveRecords(inside, await touchedSubjects(inside, plan), 'later')
      await noteJoined(inside, entityIds)
      await updateSourceState(inside, run, lot.rows, plan, newEvents)
    }
    await addCounts(inside, run, counts, lot)
    return counts
  })
}

/** Two runs of one source object write in turn, so that neither misses what the other has just written. */
async function lockSource(ctx: TxCtx, { source }: ClaimedRun): Promise<void> {
  await ctx.tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`ingest ${source.source}.${source.object}`}, 0))`,
  )
}

function count(lot: ReadLot, plan: LotPlan, events: number, newEvents: number): Counts {
  const counts: Counts = {
    read: lot.rows.length,
    new: newEvents,
    changed: 0,
    unchanged: events - newEvents,
    rejected: lot.rejections.length,
  }
  for (const fate of plan.fates.values()) counts[fate]++
  return counts
}

function kindsOf({ changes }: LotPlan): { customers: number; facts: number } {
  const customers = changes.filter(({ head }) => head?.incoming.said.grain).length
  return { customers, facts: changes.length - customers }
}

/** Customers' records whose identity or attributes a lot may have changed, as far as they have arrived. */
async function touchedSubjects(ctx: TxCtx, { changes }: LotPlan): Promise<string[]> {
  const own = new Set<string>()
  const others = new Set<string>()
  for (const { head, before } of changes) {
    if (!head) continue
    const { said } = head.incoming
    if (said.grain) own.add(said.recordId)
    else if (Object.keys(said.attributes).length || Object.keys(before?.attributes ?? {}).length) {
      others.add(said.subjectId)
      if (before) others.add(before.subjectId)
    }
  }
  const far = [...others].filter((id) => !own.has(id))
  if (far.length === 0) return [...own]
  const rows = await ctx.tx.execute<{ record_id: string }>(
    sql`select record_id from source_record where record_id = any (${uuidList(far)}) and grain is not null`,
  )
  return [...own, ...rows.map((row) => row.record_id)]
}

async function addCounts(ctx: TxCtx, run: ClaimedRun, counts: Counts, lot: ReadLot): Promise<void> {
  const sample = lot.rejections
    .slice(0, 50)
    .map(({ row }) => ({ line: row.line, column: row.fault?.column ?? null, reason: row.fault?.reason ?? '' }))
  await ctx.tx.execute(sql`update ingest_run set rows_read = rows_read + ${counts.read}, rows_new = rows_new + ${counts.new},
      rows_changed = rows_changed + ${counts.changed}, rows_unchanged = rows_unchanged + ${counts.unchanged},
      rows_rejected = rows_rejected + ${counts.rejected}, bytes_read = ${lot.bytesRead},
      sample = case when mode = 'dry' and jsonb_array_length(sample) < 50 then sample || ${JSON.stringify(sample)}::jsonb else sample end
    where run_id = ${run.runId}::uuid`)
}
