import { sql } from 'drizzle-orm'
import type { Ctx } from '@/server/spine/ctx'
import { asSystem } from './claim-run'

const interrupted =
  'The import was interrupted too often. What was written stays; send the file again to bring in the rest.'

/** Ends a run that the machine, not the file, has failed too often. */
export function giveUpRun(ctx: Ctx, runId: string, error = interrupted): Promise<void> {
  return asSystem(ctx, async ({ tx, now }) => {
    await tx.execute(sql`update ingest_run set status = 'failed', finished_at = ${now.toISOString()}::timestamptz,
        error = ${error}
      where run_id = ${runId}::uuid and status in ('queued', 'running')`)
  })
}
