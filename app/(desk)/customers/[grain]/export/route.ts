import { requireCtx } from '@/app/session'
import { csvCell } from '@/lib/csv-cell'
import { KithError } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { listCustomers } from '@/server/customers/list-customers'
import { recordExport } from '@/server/customers/record-export'
import { noteUse } from '@/server/uses/note-use'
import type { Ctx } from '@/server/spine/ctx'
import { columnsFor } from '../../columns-for'
import { grainFromSlug, grainSlugs } from '../../grain-slug'
import type { ListColumn } from '../../list-column'
import { type ListParams, readListParams } from '@/model/filters/read-list-params'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const pageSize = 500

/** The list on screen as a CSV file: same rows, order and columns, streamed page by page. The export itself is audited first. */
export async function GET(request: Request, { params }: { params: Promise<{ grain: string }> }): Promise<Response> {
  const ctx = await requireCtx()
  const url = new URL(request.url)
  const grain = grainFromSlug((await params).grain)
  try {
    const list = readListParams(grain, ctx.actor.role as Role, Object.fromEntries(url.searchParams))
    const hidden = new Set((url.searchParams.get('hide') ?? '').split(','))
    const columns = columnsFor(grain, ctx.actor.role as Role).filter((column) => column.fixed || !hidden.has(column.id))
    const first = { ...list, after: undefined, before: undefined }
    // Refuses what may not be listed before a single byte is sent.
    await listCustomers(ctx, { ...first, size: 1 })
    await recordExport(ctx, { ...first, columns: columns.map((column) => column.id) })
    const file = `kith-${grainSlugs[grain]}-${ctx.now.toISOString().slice(0, 10)}.csv`
    return new Response(streamOf(lines(ctx, first, columns, file)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof KithError) return new Response(error.message, { status: statuses[error.kind] })
    throw error
  }
}

/** Each page is noted as used before it leaves, so that a wrong merge can be called back wherever the file went. */
async function* lines(
  ctx: Ctx,
  list: ListParams,
  columns: readonly ListColumn[],
  file: string,
): AsyncGenerator<string> {
  yield `${['Code', ...columns.map((column) => column.label)].map(csvCell).join(',')}\r\n`
  let after: string | undefined
  let useId: string | undefined
  do {
    const page = await listCustomers(ctx, { ...list, after, size: pageSize })
    const ids = page.rows.map((row) => row.entityId)
    if (ids.length) ({ useId } = await noteUse(ctx, { kind: 'export', grain: list.grain, ids, label: file, useId }))
    yield page.rows
      .map((row) => `${[row.code, ...columns.map((column) => column.text(row))].map(csvCell).join(',')}\r\n`)
      .join('')
    after = page.after ?? undefined
  } while (after)
}

/** A body that reads the next page only when the last was taken, so that an export of any size needs little memory. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
