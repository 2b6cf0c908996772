import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { LotRow } from './lot'
import type { LotPlan } from './plan-lot'
import type { ClaimedRun } from './run-row'

/** Notes how many records a source object has and how fresh it is, by the source's own clock and by ours. */
export async function updateSourceState(
  ctx: TxCtx,
  run: ClaimedRun,
  rows: readonly LotRow[],
  plan: LotPlan,
  newEvents: number,
): Promise<void> {
  const { source, object } = run.source
  // A date far ahead is an error of the row; the source is no fresher for it.
  const latest = new Date(ctx.now.getTime() + 86_400_000).toISOString()
  let changed: string | null = null
  let accepted = 0
  for (const { records, event, fault } of rows) {
    if (fault) continue
    accepted++
    const at = event?.at ?? records[0]?.[0].changedAt ?? null
    if (at !== null && at < latest && (changed === null || at > changed)) changed = at
  }
  if (accepted === 0) return
  let added = newEvents
  for (const fate of plan.fates.values()) if (fate === 'new') added++
  await ctx.tx.execute(sql`insert into source_state as s (source, object, records, last_arrived_at, last_changed_at, last_day)
    values (${source}, ${object}, ${added}, ${ctx.now.toISOString()}::timestamptz, ${changed}::timestamptz, (${changed}::timestamptz at time zone 'UTC')::date)
    on conflict (source, object) do update set records = s.records + excluded.records, last_arrived_at = excluded.last_arrived_at,
      last_changed_at = greatest(s.last_changed_at, excluded.last_changed_at), last_day = greatest(s.last_day, excluded.last_day)`)
}
