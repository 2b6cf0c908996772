import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Num } from '@/components/ui/num'
import { ScrollBox } from '@/components/ui/scroll-box'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import type { RunSummary } from '@/server/ingest/run-summary'
import { RunStatusMark } from '../run-status'
import { runModeWord } from '../run-words'

/** Imports with what became of their rows. */
export function RunsTable({ runs, now }: { runs: RunSummary[]; now: Date }) {
  if (runs.length === 0)
    return <FaceEmpty title="Nothing was imported yet">The first import of this kind appears here.</FaceEmpty>
  return (
    <ScrollBox className="overflow-x-auto max-lg:[&>table]:min-w-[880px]" label="Imports">
      <MiniTable
        caption="Imports"
        head={[
          { key: 'when', label: 'When', width: 110 },
          { key: 'what', label: 'What', width: 200 },
          { key: 'state', label: 'State', width: 170 },
          { key: 'read', label: 'Read', num: true, width: 80 },
          { key: 'new', label: 'New', num: true, width: 80 },
          { key: 'changed', label: 'Changed', num: true, width: 80 },
          { key: 'unchanged', label: 'Unchanged', num: true, width: 90 },
          { key: 'rejected', label: 'Kept aside', num: true, width: 90 },
          { key: 'by', label: 'By', width: 130 },
        ]}
        rows={runs.map((run) => ({
          key: run.runId,
          receipt: `row:ingest_run:${run.runId}:rows_read`,
          cells: [
            <TextLink key="when" href={`/sources/runs/${run.runId}`}>
              <When at={run.createdAt} now={now} show="age" focusable={false} />
            </TextLink>,
            <span key="what">
              {runModeWord(run.mode)} of <span className="mono">{`${run.source}.${run.object}`}</span>
            </span>,
            <RunStatusMark key="state" status={run.status} />,
            <Num key="read" value={run.counts.read} />,
            <Num key="new" value={run.counts.new} />,
            <Num key="changed" value={run.counts.changed} />,
            <Num key="unchanged" value={run.counts.unchanged} />,
            <Num key="rejected" value={run.counts.rejected} />,
            run.requestedBy ?? 'Kith',
          ],
        }))}
      />
    </ScrollBox>
  )
}
