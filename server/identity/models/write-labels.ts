import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** A labelled pair of records; the smaller id first. */
export type NewLabel = { a: string; b: string; grain: string; same: boolean; note: string | null }

/** Keeps labels; a pair labelled before takes the new answer, the same answer again changes nothing. */
export async function writeLabels(
  ctx: TxCtx,
  origin: 'import' | 'lesson',
  labels: readonly NewLabel[],
): Promise<{ fresh: number; changed: number }> {
  const rows = await ctx.tx.execute<{ fresh: boolean }>(sql`
    with l as (select * from jsonb_to_recordset(${JSON.stringify(labels)}::jsonb) as l(a uuid, b uuid, grain text, same boolean, note text)),
    known as (select p.record_a, p.record_b from labelled_pair p join l on p.record_a = l.a and p.record_b = l.b),
    written as (
      insert into labelled_pair as p (record_a, record_b, grain, same, origin, labelled_by, labelled_at, note)
      select a, b, grain, same, ${origin}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz, note from l order by a, b
      on conflict (record_a, record_b) do update set same = excluded.same, origin = excluded.origin, labelled_by = excluded.labelled_by,
        labelled_at = excluded.labelled_at, note = excluded.note
      where p.same <> excluded.same or p.note is distinct from excluded.note
      returning record_a, record_b)
    select (k.record_a is null) as fresh from written w left join known k using (record_a, record_b)`)
  const fresh = rows.filter((row) => row.fresh).length
  return { fresh, changed: rows.length - fresh }
}
