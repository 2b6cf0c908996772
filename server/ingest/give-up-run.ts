import { sql } from 'drizzle-orm'
import type { Ctx } from '@/server/spine/ctx'
import { asSystem } from './claim-run'

/** Ends a run that the machine, not the file, has failed too often. */
export function giveUpRun(ctx: Ctx, runId: string): Promise<void> {
  return asSystem(ctx, async ({ tx, now }) => {
    await tx.execute(sql`update ingest_run set status = 'failed', finished_at = ${now.toISOString()}::timestamptz,
        error = 'The import was interrupted too often. What was written stays; send the file again to bring in the rest.'
      where run_id = ${runId}::uuid and status in ('queued', 'running')`)
  })
}
