import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { DeniedNote } from '@/components/ui/denied-note'
import { PageHead } from '@/components/ui/page-head'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { cdsValue } from '@/model/metrics/cds-value'
import { getValue } from '@/server/value/get-value'
import { CostsSection } from './costs-section'
import { FormulaPanel } from './formula-panel'
import { TermsSection } from './terms-section'
import { ValueHead } from './value-head'

export const metadata: Metadata = { title: 'CDS value' }

/** What the customer data system is worth to the company: each term with its numbers, the costs told, and what to doubt. */
export default async function ValuePage() {
  const ctx = await requireCtx()
  const role = ctx.actor.role as Role
  const crumbs = <PageCrumbs items={[{ label: 'Metrics', href: '/metrics' }, { label: cdsValue.label }]} />
  if (!may(role, 'value.read')) {
    return (
      <>
        {crumbs}
        <PageHead title={cdsValue.label} line={[cdsValue.meaning]} />
        <div className="px-6 py-4 max-sm:px-4">
          <DeniedNote
            title="What the system costs is not for this role"
            ask="Ask the admin, the analyst or the auditor."
          />
        </div>
      </>
    )
  }
  const value = await getValue(ctx, {})
  return (
    <>
      {crumbs}
      <ValueHead value={value} />
      <div className="grid grid-cols-[minmax(0,1fr)_408px] max-lg:grid-cols-1">
        <div className="min-w-0 px-6 max-sm:px-4">
          <TermsSection value={value} />
          <CostsSection costs={value.costs} role={role} now={ctx.now} />
        </div>
        <aside
          className="min-w-0 border-l border-line px-6 max-lg:border-t max-lg:border-l-0 max-sm:px-4"
          aria-label="Definition"
        >
          <FormulaPanel value={value} />
        </aside>
      </div>
    </>
  )
}
