import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readableColumns } from '@/db/grants'
import { query } from '@/server/spine/query'

const pageSize = 50

/** A row that was kept aside. `raw` is null for a role that may not read source rows as received. */
export type RejectedRow = {
  rejectionId: string
  line: number
  column: string | null
  reason: string
  raw: string | null
  resolved: boolean
}

type Row = {
  rejection_id: string
  line: number
  column_name: string | null
  reason: string
  raw: string | null
  resolved: boolean
}

/** Rows a run kept aside, by line, a page at a time; `after` is the line and id the page before ended with. */
export const listRejected = query({
  name: 'listRejected',
  permission: 'source.read',
  input: z.strictObject({ runId: z.uuid(), after: z.strictObject({ line: z.int(), id: z.uuid() }).optional() }),
  run: async (ctx, { runId, after }): Promise<{ rows: RejectedRow[]; more: boolean }> => {
    const { role } = ctx.actor
    const mayRaw = role === 'system' || readableColumns('rejected_row', role).includes('raw')
    const later = after ? sql`and (line, rejection_id) > (${after.line}, ${after.id}::uuid)` : sql``
    const rows =
      await ctx.tx.execute<Row>(sql`select rejection_id, line, column_name, reason, ${mayRaw ? sql`raw` : sql`null`} as raw,
        resolved_run_id is not null as resolved
      from rejected_row where run_id = ${runId}::uuid ${later} order by line, rejection_id limit ${pageSize + 1}`)
    const page = rows
      .slice(0, pageSize)
      .map(({ rejection_id, column_name, ...row }) => ({ ...row, rejectionId: rejection_id, column: column_name }))
    return { rows: page, more: rows.length > pageSize }
  },
})
