import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { createRun } from './create-run'

type Row = { source: string; object: string; file_name: string; open: string }

/** Sends the rows a run kept aside through the pipeline again, by the contract as it is now. */
export const replayRejected = command({
  name: 'replayRejected',
  permission: 'import.run',
  input: z.strictObject({ runId: z.uuid() }),
  run: async (ctx, { runId }) => {
    const rows = await ctx.tx.execute<Row>(sql`select source, object, file_name,
        (select count(*) from rejected_row j where j.run_id = r.run_id and j.resolved_run_id is null) as open
      from ingest_run r where run_id = ${runId}::uuid`)
    const row = rows[0]
    if (!row) throw notFound('The import')
    if (Number(row.open) === 0) throw badInput('No row of this import waits to be sent again.')
    const { source, object } = row
    const replayId = await createRun(ctx, {
      source,
      object,
      fileName: row.file_name,
      path: null,
      mode: 'replay',
      replayOf: runId,
    })
    await enqueue(ctx, 'ingest-run', { runId: replayId }, `ingest-run:${replayId}`)
    return { result: { runId: replayId }, audit: { runId: replayId, replayOf: runId, rows: Number(row.open) } }
  },
})
