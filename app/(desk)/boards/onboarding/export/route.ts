import { requireCtx } from '@/app/session'
import { recordExport } from '@/server/customers/record-export'
import { listOnboarding, type OnboardingRow } from '@/server/boards/list-onboarding'
import { effectiveView } from '@/server/views/effective-views'
import { noteUse } from '@/server/uses/note-use'
import { boardText } from '../../board-cell'
import { boardFacts } from '../../board-facts'
import { sendCsv } from '../../send-csv'
import { readOnboardingParams } from '../onboarding-params'

const own = ['Why', 'Stage', 'Since', 'Days', 'Limit', 'First use', 'First order', 'Users who need help'] as const

const most = 5_000

/** The onboarding board as a CSV file: the same accounts, order and facts, at most 5,000. The export is audited and noted as a use. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requireCtx()
  const input = readOnboardingParams(Object.fromEntries(new URL(request.url).searchParams))
  const file = `kith-onboarding-${ctx.now.toISOString().slice(0, 10)}.csv`
  return sendCsv(file, async () => {
    const facts = boardFacts(await effectiveView(ctx, { key: 'onboarding' }), ctx.actor.role)
    const rows: OnboardingRow[] = []
    let after: string | undefined
    do {
      const page = await listOnboarding(ctx, { ...input, before: undefined, after, size: 500 })
      rows.push(...page.rows)
      after = page.after ?? undefined
    } while (after && rows.length < most)
    await recordExport(ctx, { grain: 'account', columns: ['name', ...own, ...facts.map((fact) => fact.key)] })
    for (let at = 0; at < rows.length; at += 1_000)
      await noteUse(ctx, {
        kind: 'export',
        grain: 'account',
        ids: rows.slice(at, at + 1_000).map((row) => row.customer.entityId),
        label: file,
      })
    return [
      ['Code', 'Account', ...own, ...facts.map((fact) => fact.label)],
      ...rows.map(({ customer, signs, since, limit, sentence }) => [
        customer.code,
        String(customer.values.name ?? ''),
        sentence,
        signs.stage,
        since,
        String(signs.days),
        String(limit),
        signs.firstUse ?? '',
        signs.firstOrder ?? '',
        String(signs.needHelp),
        ...facts.map((fact) => boardText(customer, fact)),
      ]),
    ]
  })
}
