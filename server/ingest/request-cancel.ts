import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { command } from '@/server/spine/command'

/** Asks a run to stop before its next lot. What it has written stays, and can be reverted. */
export const requestCancel = command({
  name: 'requestCancel',
  permission: 'import.run',
  input: z.strictObject({ runId: z.uuid() }),
  run: async (ctx, { runId }) => {
    const rows = await ctx.tx.execute<{
      run_id: string
    }>(sql`update ingest_run set cancel_requested_at = ${ctx.now.toISOString()}::timestamptz
      where run_id = ${runId}::uuid and status in ('queued', 'running') and cancel_requested_at is null returning run_id`)
    if (!rows[0]) throw stale('This import has ended, or was asked to stop already.')
    return { result: { runId }, audit: { runId } }
  },
})
