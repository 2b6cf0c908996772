import { Freshness } from '@/components/ui/freshness'
import { MiniTable } from '@/components/ui/mini-table'
import { Num } from '@/components/ui/num'
import { ScrollBox } from '@/components/ui/scroll-box'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import type { SourceSummary } from '@/server/ingest/list-sources'
import { ageWords } from './age-words'
import { RunStatusMark } from './run-status'

/** The objects of one system: what they hold, how fresh they are, and what waits to be corrected. */
export function SourceTable({ caption, objects, now }: { caption: string; objects: SourceSummary[]; now: Date }) {
  return (
    <ScrollBox className="overflow-x-auto max-lg:[&>table]:min-w-[880px]" label={caption}>
      <MiniTable
        caption={caption}
        head={[
          { key: 'object', label: 'Object', width: 220 },
          { key: 'records', label: 'Records', num: true, width: 100 },
          { key: 'fresh', label: 'Newest change', width: 170 },
          { key: 'limit', label: 'Promised', width: 100 },
          { key: 'run', label: 'Last import', width: 230 },
          { key: 'aside', label: 'Kept aside', num: true, width: 100 },
        ]}
        rows={objects.map((one) => ({
          key: `${one.source}.${one.object}`,
          ...(one.ageHours === null
            ? { plain: 'nothing came of it yet' }
            : { receipt: `row:source_state:${one.source}~${one.object}:records` }),
          cells: [
            <TextLink key="object" href={`/sources/${one.source}/${one.object}`}>
              {one.label}
            </TextLink>,
            <Num key="records" value={one.records} />,
            one.ageHours === null ? (
              <span key="fresh" className="text-ink-3">
                nothing yet
              </span>
            ) : (
              <Freshness key="fresh" age={ageWords(one.ageHours)} limit={ageWords(one.freshHours)} stale={one.stale} />
            ),
            `every ${ageWords(one.freshHours)}`,
            one.lastRun ? (
              <span key="run" className="flex flex-wrap items-center gap-x-2">
                <RunStatusMark status={one.lastRun.status} />
                <TextLink href={`/sources/runs/${one.lastRun.runId}`}>
                  <When at={one.lastRun.createdAt} now={now} show="age" focusable={false} />
                </TextLink>
              </span>
            ) : (
              <span key="run" className="text-ink-3">
                never
              </span>
            ),
            one.openRejections > 0 && one.lastRun ? (
              <span
                key="aside"
                data-receipt={`figure:rejected-rows:${one.source}:${one.object}`}
                data-name={`${one.label} kept aside`}
              >
                <TextLink href={`/sources/${one.source}/${one.object}#kept-aside`}>{one.openRejections}</TextLink>
              </span>
            ) : (
              '0'
            ),
          ],
        }))}
      />
    </ScrollBox>
  )
}
