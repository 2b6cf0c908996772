import { requireCtx } from '@/app/session'
import { csvCell } from '@/lib/csv-cell'
import { badInput, KithError } from '@/lib/errors'
import { allAnswers } from '@/model/questions/all-answers'
import { listBehind } from '@/server/cohorts/list-behind'
import { recordAnswerExport } from '@/server/cohorts/record-answer-export'
import { noteUse } from '@/server/uses/note-use'
import { readAnswerAsked } from '../../answer-href'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const

/** The customers behind one cell of an answer as a CSV file, all of them. The export is audited before it leaves. */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const ctx = await requireCtx()
  try {
    const { key } = await params
    const answer = allAnswers.find((one) => one.key === key)
    const { by, row, col } = readAnswerAsked(Object.fromEntries(new URL(request.url).searchParams))
    if (!answer || !row || !col) throw badInput('Choose a number of the table first.')
    const behind = await listBehind(ctx, { key: answer.key, by, row, col, most: 100_000 })
    await recordAnswerExport(ctx, { key: answer.key, by, row, col, customers: behind.rows.length })
    const file = `kith-${answer.key}-${ctx.now.toISOString().slice(0, 10)}.csv`
    let useId: string | undefined
    for (let from = 0; from < behind.rows.length; from += 1_000) {
      const ids = behind.rows.slice(from, from + 1_000).map((line) => line.entityId)
      ;({ useId } = await noteUse(ctx, { kind: 'export', grain: behind.grain, ids, label: file, useId }))
    }
    const lines = behind.rows.map((line) => [
      line.code,
      line.name ?? '',
      ...answer.each.map(({ key: each, unit }) => say(line.values[each] ?? null, unit === 'money')),
    ])
    const head = ['Code', 'Name', ...answer.each.map((each) => each.label)]
    return new Response([head, ...lines, []].map((cells) => cells.map(csvCell).join(',')).join('\r\n'), {
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

/** Money leaves in whole units with pence. */
const say = (value: number | null, money: boolean) =>
  value === null ? '' : money ? (value / 100).toFixed(2) : String(value)
