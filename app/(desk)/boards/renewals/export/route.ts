import { requireCtx } from '@/app/session'
import { recordExport } from '@/server/customers/record-export'
import { listRenewals } from '@/server/boards/list-renewals'
import type { CustomerRow } from '@/server/customers/get-rows'
import { effectiveView } from '@/server/views/effective-views'
import { noteUse } from '@/server/uses/note-use'
import { boardText } from '../../board-cell'
import { boardFacts } from '../../board-facts'
import { sendCsv } from '../../send-csv'
import { readRenewals } from '../renewals-params'

const most = 5_000

/** The renewals board as a CSV file: the same accounts, order and facts, at most 5,000. The export is audited and noted as a use. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  const input = readRenewals(Object.fromEntries(new URL(request.url).searchParams))
  const file = `kith-renewals-${ctx.now.toISOString().slice(0, 10)}.csv`
  return sendCsv(file, async () => {
    const facts = boardFacts(await effectiveView(ctx, { key: 'renewals' }), ctx.actor.role)
    const rows: CustomerRow[] = []
    let after: string | undefined
    do {
      const page = await listRenewals(ctx, { ...input, before: undefined, after, size: 500 })
      rows.push(...page.rows)
      after = page.after ?? undefined
    } while (after && rows.length < most)
    await recordExport(ctx, { grain: 'account', columns: ['name', ...facts.map((fact) => fact.key)] })
    for (let at = 0; at < rows.length; at += 1_000)
      await noteUse(ctx, {
        kind: 'export',
        grain: 'account',
        ids: rows.slice(at, at + 1_000).map((row) => row.entityId),
        label: file,
      })
    return [
      ['Code', 'Account', ...facts.map((fact) => fact.label)],
      ...rows.map((row) => [row.code, String(row.values.name ?? ''), ...facts.map((fact) => boardText(row, fact))]),
    ]
  })
}
