import { requireCtx } from '@/app/session'
import { csvCell } from '@/lib/csv-cell'
import { badInput, KithError } from '@/lib/errors'
import { metricOf } from '@/model/metrics/all-metrics'
import { explainGap } from '@/server/metrics/gap/explain-gap'
import { getCompareChoices } from '@/server/metrics/gap/get-compare-choices'
import { recordGapExport } from '@/server/metrics/gap/record-gap-export'
import type { Ctx } from '@/server/spine/ctx'
import { noteUse } from '@/server/uses/note-use'
import { readCompare } from '../read-compare'
import { readingOf } from '@/server/metrics/gap/reading-of'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const

/** The customers behind a step of a gap as a CSV file, all of them. The export is audited before it leaves. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  try {
    const asked = readCompare(Object.fromEntries(new URL(request.url).searchParams))
    const { newest } = await getCompareChoices(ctx, {})
    if (!asked.one || !asked.other || !asked.slice || !newest) throw badInput('Choose two numbers and a step first.')
    const [one, other, slice] = [readingOf(asked.one, newest), readingOf(asked.other, newest), asked.slice]
    const gap = await explainGap(ctx, { one, other, tell: { only: slice, most: 200_000 } })
    const step = gap.steps.find((found) => found.dimension === slice)
    if (!step) throw badInput('The two numbers do not differ by that.')
    await recordGapExport(ctx, { one, other, slice, customers: step.first.length })
    const file = `kith-gap-${slice}-${ctx.now.toISOString().slice(0, 10)}.csv`
    await noteCustomers(ctx, step.first, file)
    const money = metricOf(other.metric)?.unit === 'money'
    const say = (value: number | null) => (value === null ? '' : money ? (value / 100).toFixed(2) : String(value))
    const lines = step.first.map((line) =>
      [line.code ?? '', line.name ?? '', say(line.before), say(line.after), line.state ?? ''].map(csvCell).join(','),
    )
    return new Response([['Code', 'Name', 'Before', 'After', 'State'].join(','), ...lines, ''].join('\r\n'), {
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

type Line = Awaited<ReturnType<typeof explainGap>>['steps'][number]['first'][number]

/** Whoever is in the file is noted as used, a thousand at a time, so that a wrong merge can be called back. */
async function noteCustomers(ctx: Ctx, lines: readonly Line[], label: string): Promise<void> {
  let useId: string | undefined
  for (const grain of ['account', 'person'] as const) {
    const ids = lines.filter((line) => line.grain === grain).map((line) => line.entityId)
    for (let from = 0; from < ids.length; from += 1_000)
      ({ useId } = await noteUse(ctx, { kind: 'export', grain, ids: ids.slice(from, from + 1_000), label, useId }))
  }
}
