import { answerText } from '@/app/(desk)/history/answer-value'
import { csvResponse } from '@/app/csv-response'
import { requireCtx } from '@/app/session'
import { csvCell } from '@/lib/csv-cell'
import { KithError } from '@/lib/errors'
import type { AnswerColumn } from '@/model/lifecycle/historical-questions'
import type { AnswerCell } from '@/server/questions/answer-row'
import { listAnswers } from '@/server/questions/list-answers'
import { recordAnswersExport } from '@/server/questions/record-answers-export'
import type { Ctx } from '@/server/spine/ctx'
import { noteUse } from '@/server/uses/note-use'
import { type AnswersAsked, readAnswersAsked } from '../answers-asked'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const pageSize = 500

/** The list on screen as a CSV file: same rows, order and columns, streamed page by page. The export itself is audited first. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  const asked = readAnswersAsked(Object.fromEntries(new URL(request.url).searchParams))
  const first = { ...asked, after: undefined, before: undefined }
  try {
    // Refuses what may not be listed before a single byte is sent.
    const { columns } = await listAnswers(ctx, { ...first, size: 1 })
    await recordAnswersExport(ctx, { ...first, columns: columns.map((column) => column.key) })
    const file = `kith-${asked.question}-${ctx.now.toISOString().slice(0, 10)}.csv`
    return csvResponse(file, lines(ctx, first, columns, file))
  } catch (error) {
    if (error instanceof KithError) return new Response(error.message, { status: statuses[error.kind] })
    throw error
  }
}

/** Each page is noted as used before it leaves, so that a wrong merge can be called back wherever the file went. */
async function* lines(
  ctx: Ctx,
  asked: AnswersAsked,
  columns: readonly AnswerColumn[],
  file: string,
): AsyncGenerator<string> {
  yield `${['Code', 'Customer', ...columns.map((column) => column.label)].map(csvCell).join(',')}\r\n`
  let after: string | undefined
  let useId: string | undefined
  do {
    const page = await listAnswers(ctx, { ...asked, after, size: pageSize })
    const ids = page.rows.map((row) => row.accountId)
    if (ids.length) ({ useId } = await noteUse(ctx, { kind: 'export', grain: 'account', ids, label: file, useId }))
    yield page.rows
      .map((row) => {
        const cells = columns.map((column) => cellText(column, row.cells[column.key]))
        return `${[row.code, row.name ?? '', ...cells].map(csvCell).join(',')}\r\n`
      })
      .join('')
    after = page.after ?? undefined
  } while (after)
}

/** Days stay as they sort; everything else as on screen. */
const cellText = (column: AnswerColumn, cell: AnswerCell | undefined): string =>
  cell === undefined ? '' : column.type === 'day' ? String(cell.value ?? '') : answerText(column, cell)
