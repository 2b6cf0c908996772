import { inTransaction } from '@/db/transaction'
import { sql } from 'drizzle-orm'
import { systemCtx } from '@/server/spine/system-ctx'

/** What waits for whom, in sentences, as the demo prints them. */
export async function tellWaits(): Promise<string[]> {
  const [row] = await inTransaction(
    systemCtx().db,
    { databaseRole: 'kith_system', session: null, readOnly: true },
    (tx) =>
      tx.execute<{ pairs: number; findings: number; tickets: number; rows: number }>(sql`
      select (select count(*)::int from candidate_pair where status = 'open') as pairs,
        (select count(*)::int from quality_finding where gone_at is null) as findings,
        (select count(*)::int from ticket where status in ('new', 'open')) as tickets,
        (select count(*)::int from rejected_row where resolved_run_id is null) as rows`),
  )
  return [
    `${row?.pairs} duplicates wait for the steward, and one wrong merge to undo`,
    `${row?.findings} quality findings and ${row?.rows} rows kept aside`,
    `${row?.tickets} open tickets wait for support`,
  ]
}
