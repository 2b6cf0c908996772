import { csvResponse } from '@/app/csv-response'
import { requireCtx } from '@/app/session'
import { csvCell } from '@/lib/csv-cell'
import { KithError } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import type { GoldenGrain } from '@/model/grains'
import type { CustomerRow } from '@/server/customers/get-rows'
import { listCustomers } from '@/server/customers/list-customers'
import { recordExport } from '@/server/customers/record-export'
import { readMoment } from '@/server/history/read-moment'
import { noteUse } from '@/server/uses/note-use'
import type { Ctx } from '@/server/spine/ctx'
import { columnsFor } from '../../columns-for'
import { grainFromSlug, grainSlugs } from '../../grain-slug'
import type { ListColumn } from '../../list-column'
import { pastFileColumns } from '../../past-columns'
import { pastReader } from './past-reader'
import { readListParams } from '@/model/filters/read-list-params'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const pageSize = 500

type ExportPage = { rows: readonly CustomerRow[]; after: string | null }

/**
 * The list on screen as a CSV file: same rows, order and columns, streamed page by page; with `asof` (and `known`) the list
 * as of that day. The export itself is audited first.
 */
export async function GET(request: Request, { params }: { params: Promise<{ grain: string }> }): Promise<Response> {
  const ctx = await requireCtx()
  const url = new URL(request.url)
  const grain = grainFromSlug((await params).grain)
  try {
    const list = readListParams(grain, ctx.actor.role as Role, Object.fromEntries(url.searchParams))
    const hidden = new Set((url.searchParams.get('hide') ?? '').split(','))
    const moment = readMoment(Object.fromEntries(url.searchParams), ctx.now)
    const added = moment ? undefined : (url.searchParams.get('columns') ?? undefined)
    const all = columnsFor(grain, ctx.actor.role as Role, added)
    const columns = all.filter((column) => column.fixed || !hidden.has(column.id))
    const first = { ...list, after: undefined, before: undefined }
    const shown = moment ? pastFileColumns(columns) : columns
    const read = moment
      ? pastReader(ctx, list, moment)
      : (after: string | undefined) => listCustomers(ctx, { ...first, after, size: pageSize })
    // Refuses what may not be listed before a single byte is sent.
    const start = await read(undefined)
    await recordExport(ctx, { ...first, columns: shown.map((column) => column.id), asOf: moment ?? undefined })
    const file = `kith-${grainSlugs[grain]}-${moment ? `as-of-${moment.valid}` : ctx.now.toISOString().slice(0, 10)}.csv`
    return csvResponse(file, lines(ctx, grain, shown, file, start, read))
  } catch (error) {
    if (error instanceof KithError) return new Response(error.message, { status: statuses[error.kind] })
    throw error
  }
}

/** Each page is noted as used before it leaves, so that a wrong merge can be called back wherever the file went. */
async function* lines(
  ctx: Ctx,
  grain: GoldenGrain,
  columns: readonly ListColumn[],
  file: string,
  start: ExportPage,
  read: (after: string | undefined) => Promise<ExportPage>,
): AsyncGenerator<string> {
  yield `${['Code', ...columns.map((column) => column.label)].map(csvCell).join(',')}\r\n`
  let useId: string | undefined
  for (let page: ExportPage | null = start; page; page = page.after ? await read(page.after) : null) {
    for (let at = 0; at < page.rows.length; at += pageSize) {
      const rows = page.rows.slice(at, at + pageSize)
      const ids = rows.map((row) => row.entityId)
      ;({ useId } = await noteUse(ctx, { kind: 'export', grain, ids, label: file, useId }))
      yield rows
        .map((row) => `${[row.code, ...columns.map((column) => column.text(row))].map(csvCell).join(',')}\r\n`)
        .join('')
    }
  }
}
