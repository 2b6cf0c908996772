import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { query } from '@/server/spine/query'
import { type RunRow, type RunSummary, runColumns, toRunSummary } from './run-summary'

export type RunDetail = RunSummary & {
  mapping: Record<string, string>
  /** First rejections of a dry run. */
  sample: { line: number; column: string | null; reason: string }[]
  /** Rows of this run that still wait to be sent again. */
  openRejections: number
}

type Extra = { mapping: Record<string, string>; sample: RunDetail['sample']; open: string }

/** One import with its counts and how far it has come. */
export const getRun = query({
  name: 'getRun',
  permission: 'source.read',
  input: z.strictObject({ runId: z.uuid() }),
  run: async (ctx, { runId }): Promise<RunDetail> => {
    const rows = await ctx.tx.execute<RunRow & Extra>(sql`select ${runColumns}, r.mapping, r.sample,
        (select count(*) from rejected_row j where j.run_id = r.run_id and j.resolved_run_id is null) as open
      from ingest_run r left join app_user u on u.user_id = r.requested_by where r.run_id = ${runId}::uuid`)
    const row = rows[0]
    if (!row) throw notFound('The import')
    return { ...toRunSummary(row), mapping: row.mapping, sample: row.sample, openRejections: Number(row.open) }
  },
})
