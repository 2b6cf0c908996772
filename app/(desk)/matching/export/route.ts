import { requireCtx } from '@/app/session'
import { csvCell } from '@/lib/csv-cell'
import { KithError } from '@/lib/errors'
import { exportLabels, type LabelRow } from '@/server/identity/models/export-labels'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const columns = [
  'source_a',
  'object_a',
  'external_id_a',
  'source_b',
  'object_b',
  'external_id_b',
  'verdict',
  'origin',
  'judged_at',
  'note',
] as const satisfies readonly (keyof LabelRow)[]

/** Decisions and labels of a grain as a CSV file that can be imported again. The export is audited. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  const grain = new URL(request.url).searchParams.get('grain')
  try {
    const rows = await exportLabels.untrusted(ctx, { grain })
    const lines = [columns.join(','), ...rows.map((row) => columns.map((column) => csvCell(row[column])).join(','))]
    return new Response(`${lines.join('\r\n')}\r\n`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="kith-labels-${grain}-${ctx.now.toISOString().slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof KithError) return new Response(error.message, { status: statuses[error.kind] })
    throw error
  }
}
