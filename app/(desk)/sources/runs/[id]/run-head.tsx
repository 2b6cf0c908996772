import { sourceOf } from '@/app/receipt/source-of'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { PageHead } from '@/components/ui/page-head'
import { SourceMark } from '@/components/ui/source-mark'
import type { Role } from '@/model/access/roles'
import { findSource } from '@/model/sources/all-sources'
import type { getRun } from '@/server/ingest/get-run'
import { RunStatusMark } from '../../run-status'
import { runModeWord } from '../../run-words'
import { RunTools } from './run-tools'

type Run = Awaited<ReturnType<typeof getRun>>

/** What an import is, of which file and by whom, and what can be done with it. */
export function RunHead({ run, role }: { run: Run; role: Role | 'system' }) {
  const source = findSource(run.source, run.object)
  return (
    <>
      <PageCrumbs
        items={[
          { label: 'Sources', href: '/sources' },
          { label: 'Imports', href: '/sources/runs' },
          { label: run.fileName },
        ]}
      />
      <PageHead
        title={`${runModeWord(run.mode)}: ${source?.label ?? run.object}`}
        id={`${run.source}.${run.object}`}
        beside={source ? <SourceMark {...sourceOf(source.source)} /> : null}
        line={[
          <RunStatusMark key="status" status={run.status} />,
          <span key="file" data-receipt={`row:ingest_run:${run.runId}:file_name`} data-name="The file">
            {run.fileName}
          </span>,
          `by ${run.requestedBy ?? 'Kith'}`,
        ]}
        actions={<RunTools run={run} role={role} />}
      />
    </>
  )
}
