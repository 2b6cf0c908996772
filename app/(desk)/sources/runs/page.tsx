import type { Metadata } from 'next'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/pager'
import { listRuns } from '@/server/ingest/list-runs'
import { RunsTable } from './runs-table'

export const metadata: Metadata = { title: 'Imports' }

/** Every import, the newest first. */
export default async function RunsPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const ctx = await requireCtx()
  const before = z.uuid().safeParse((await searchParams).before).data
  const { runs, next } = await listRuns(ctx, { before })
  return (
    <>
      <PageCrumbs items={[{ label: 'Sources', href: '/sources' }, { label: 'Imports' }]} />
      <PageHead title="Imports" line={['Each file that was brought in, tried out or sent again']} />
      <div className="px-6 pt-2 max-sm:px-4">
        <RunsTable runs={runs} now={ctx.now} />
        <div className="flex min-h-11 items-center">
          <Pager
            shown={runs.length}
            prevHref={before ? '/sources/runs' : null}
            nextHref={next ? `/sources/runs?before=${next}` : null}
          />
        </div>
      </div>
    </>
  )
}
