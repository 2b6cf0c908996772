import { Pager } from '@/components/ui/pager'
import { Section } from '@/components/ui/section'
import type { RejectedRow } from '@/server/ingest/list-rejected'
import { RejectedTable } from './rejected-table'

type Props = {
  runId: string
  waiting: number
  rejected: { rows: RejectedRow[]; more: boolean }
  /** Whether this is the first page of them. */
  first: boolean
}

/** The rows an import kept aside, a page at a time; nothing where it kept none. */
export function KeptAside({ runId, waiting, rejected: { rows, more }, first }: Props) {
  const last = rows.at(-1)
  if (!last) return null
  return (
    <Section
      title="Kept aside"
      note={
        <span data-receipt={`row:ingest_run:${runId}:rows_rejected`} data-name="Rows kept aside by this import">
          {waiting} wait to be sent again
        </span>
      }
    >
      <RejectedTable rows={rows} />
      <div className="flex min-h-11 items-center">
        <Pager
          shown={rows.length}
          prevHref={first ? null : `/sources/runs/${runId}`}
          nextHref={more ? `/sources/runs/${runId}?line=${last.line}&after=${last.rejectionId}` : null}
        />
      </div>
    </Section>
  )
}
