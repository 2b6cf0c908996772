import { sql } from 'drizzle-orm'
import type { DatedFact } from '@/model/metrics/fact-days'
import type { LateWay } from '@/model/metrics/restated'
import type { TxCtx } from '@/server/spine/ctx'

/** Something of the past that was heard of a customer's record: from which day on its measures may differ (`YYYY-MM-DD`). */
export type Late = { recordId: string; fact: DatedFact | 'record'; why: LateWay; from: string; notedAt: string }

/** All that waits, the oldest day first. */
export async function readLate(ctx: TxCtx): Promise<Late[]> {
  const rows = await ctx.tx.execute<Late>(sql`
    select record_id as "recordId", fact, why, from_on::text as "from", noted_at::text as "notedAt" from metric_late order by from_on, record_id, fact, why`)
  return [...rows]
}

/** Takes what has been restated off the list, unless something was heard of it since. */
export async function forgetLate(ctx: TxCtx, done: readonly Late[]): Promise<void> {
  await ctx.tx.execute(sql`
    delete from metric_late l using json_to_recordset(${JSON.stringify(done)}::json) as d ("recordId" uuid, fact text, why text, "notedAt" text)
    where l.record_id = d."recordId" and l.fact = d.fact and l.why = d.why and l.noted_at = d."notedAt"::timestamptz`)
}
