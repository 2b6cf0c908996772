import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import { listAudit } from '@/server/audit/list-audit'
import { listSecurityEvents } from '@/server/audit/list-security-events'
import { verifyAudit } from '@/server/audit/verify-audit'
import { AuditTable } from './audit-table'
import { ChainVerdict } from './chain-verdict'
import { SecurityTable } from './security-table'

export const metadata: Metadata = { title: 'Audit' }

type Props = { searchParams: Promise<{ before?: string; action?: string; actor?: string; verify?: string }> }

/** Everything that was done, by whom and when, and whether the chain of entries still holds. */
export default async function AuditPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { before, action, actor, verify } = await searchParams
  const [page, verdict, events] = await Promise.all([
    listAudit(ctx, { before, action, actor }),
    verifyAudit(ctx, verify === 'all' ? {} : { last: 2000 }),
    listSecurityEvents(ctx, { limit: 20 }),
  ])
  const kept = new URLSearchParams({ ...(action ? { action } : {}), ...(actor ? { actor } : {}) })
  const older = page.next ? `/audit?${new URLSearchParams([...kept, ['before', String(page.next)]])}` : undefined
  return (
    <>
      <PageCrumbs items={[{ label: 'Audit' }]} />
      <PageHead
        title="Audit"
        line={['One row is one thing that was done', 'No personal data: subjects are ids']}
        beside={<ChainVerdict verdict={verdict} whole={verify === 'all'} />}
      />
      <AuditTable
        entries={page.entries}
        filter={{ action, actor }}
        now={ctx.now}
        pager={<Pager shown={page.entries.length} prevHref={before ? `/audit?${kept}` : undefined} nextHref={older} />}
      />
      <div className="px-6 max-sm:px-4">
        <Section title="Refused and locked" note={<span data-plain="how many the list shows">newest 20</span>}>
          <SecurityTable events={events} now={ctx.now} />
        </Section>
      </div>
    </>
  )
}
