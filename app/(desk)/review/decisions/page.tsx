import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceEmpty } from '@/components/ui/face-empty'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { may } from '@/model/access/permissions'
import { listDecisions } from '@/server/review/list-decisions'
import { undoDecision } from '@/server/review/undo-decision'
import { denial } from '@/server/spine/check-permission'
import { DecisionTable } from './decision-table'

export const metadata: Metadata = { title: 'Decisions' }

type Props = { searchParams: Promise<{ before?: string }> }

/** Every decision a person made about who is who, newest first, each undone with one button. */
export default async function DecisionsPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, listDecisions.permission)) forbidden()
  const { before } = await searchParams
  const { decisions, next } = await listDecisions.untrusted(ctx, { before })
  const denied = may(ctx.actor.role, undoDecision.permission) ? undefined : denial(undoDecision.permission)
  return (
    <>
      <PageCrumbs items={[{ label: 'Review', href: '/review' }, { label: 'Decisions' }]} />
      <PageHead
        title="Decisions"
        line={['One row is one decision of a person', 'Undoing leaves everything as if it had never been made']}
      />
      {decisions.length ? (
        <DecisionTable decisions={decisions} now={ctx.now} denied={denied} />
      ) : (
        <FaceEmpty title="Nobody has decided anything yet">
          Decisions on duplicates are listed here and can be undone at any age.
        </FaceEmpty>
      )}
      <div className="mt-3 border-line border-t px-6 pt-2 max-sm:px-4">
        <Pager
          shown={decisions.length}
          prevHref={before ? '/review/decisions' : undefined}
          nextHref={next ? `/review/decisions?before=${next}` : undefined}
        />
      </div>
    </>
  )
}
