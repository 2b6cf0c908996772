import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { formatNumber } from '@/components/format/format-number'
import { KeyValues } from '@/components/ui/key-values'
import { MonoId } from '@/components/ui/mono-id'
import { Num } from '@/components/ui/num'
import { When } from '@/components/ui/when'
import type { RunDetail } from '@/server/ingest/get-run'

/** What became of the rows of a run, and when. Read is the sum of the other counts. */
export function RunFacts({ run, now }: { run: RunDetail; now: Date }) {
  const { counts } = run
  const seconds =
    run.startedAt && run.finishedAt ? (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000 : null
  const kept = (column: string, name: string, value: ReactNode) => (
    <Sourced of={`row:ingest_run:${run.runId}:${column}`} name={name}>
      {value}
    </Sourced>
  )
  const items = [
    { key: 'read', label: 'Read', value: kept('rows_read', 'Rows read', <Num value={counts.read} />) },
    { key: 'new', label: 'New', value: kept('rows_new', 'New rows', <Num value={counts.new} />) },
    { key: 'changed', label: 'Changed', value: kept('rows_changed', 'Changed rows', <Num value={counts.changed} />) },
    {
      key: 'unchanged',
      label: 'Unchanged',
      value: kept('rows_unchanged', 'Unchanged rows', <Num value={counts.unchanged} />),
    },
    {
      key: 'rejected',
      label: 'Kept aside',
      value: kept('rows_rejected', 'Rows kept aside', <Num value={counts.rejected} />),
    },
    {
      key: 'asked',
      label: 'Asked for',
      value: kept('created_at', 'When it was asked for', <When at={run.createdAt} now={now} show="date" />),
    },
    ...(seconds === null
      ? []
      : [
          {
            key: 'took',
            label: 'Took',
            value: kept(
              'finished_at',
              'When it ended',
              `${seconds.toFixed(1)} s, ${formatNumber(Math.round(counts.read / Math.max(seconds, 0.001)))} rows a second`,
            ),
          },
        ]),
    ...(run.digest
      ? [
          {
            key: 'digest',
            label: 'Digest',
            value: kept('digest', 'The digest of its rows', <MonoId>{run.digest.slice(0, 16)}</MonoId>),
          },
        ]
      : []),
  ]
  return <KeyValues items={items} />
}
