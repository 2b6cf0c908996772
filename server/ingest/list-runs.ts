import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { query } from '@/server/spine/query'
import { type RunRow, type RunSummary, runColumns, toRunSummary } from './run-summary'

const pageSize = 50

/** Imports, the newest first, a page at a time; `before` is the id of the last run of the page before. */
export const listRuns = query({
  name: 'listRuns',
  permission: 'source.read',
  input: z.strictObject({ before: z.uuid().optional(), source: z.string().optional(), object: z.string().optional() }),
  run: async (ctx, { before, source, object }): Promise<{ runs: RunSummary[]; next: string | null }> => {
    const earlier = before
      ? sql`and (r.created_at, r.run_id) < (select created_at, run_id from ingest_run where run_id = ${before}::uuid)`
      : sql``
    const of = source && object ? sql`and r.source = ${source} and r.object = ${object}` : sql``
    const rows =
      await ctx.tx.execute<RunRow>(sql`select ${runColumns} from ingest_run r left join app_user u on u.user_id = r.requested_by
      where true ${earlier} ${of} order by r.created_at desc, r.run_id desc limit ${pageSize + 1}`)
    const runs = rows.slice(0, pageSize).map(toRunSummary)
    return { runs, next: rows.length > pageSize ? (runs.at(-1)?.runId ?? null) : null }
  },
})
