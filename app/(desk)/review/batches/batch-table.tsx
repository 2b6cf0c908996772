import { formatNumber } from '@/components/format/format-number'
import { MiniTable } from '@/components/ui/mini-table'
import { ScrollBox } from '@/components/ui/scroll-box'
import { TextLink } from '@/components/ui/text-link'
import { When } from '@/components/ui/when'
import type { BatchLine } from '@/server/review/batches/list-batches'
import { choiceWords, promiseWords, stateWords } from './batch-words'

/** Batches as rows: of what, how far, what was found and what is promised. */
export function BatchTable({ batches, now }: { batches: readonly BatchLine[]; now: Date }) {
  return (
    <ScrollBox className="mt-2 overflow-x-auto px-6 max-sm:px-4" label="Batches">
      <div className="min-w-[860px]">
        <MiniTable
          caption="Batches"
          head={[
            { key: 'of', label: 'Drawn from' },
            { key: 'pairs', label: 'Pairs', num: true, width: 64 },
            { key: 'sample', label: 'Answered', num: true, width: 100 },
            { key: 'found', label: 'Errors', num: true, width: 64 },
            { key: 'promise', label: 'Wanted', width: 160 },
            { key: 'bound', label: 'Found', num: true, width: 84 },
            { key: 'state', label: 'Now', width: 190 },
            { key: 'by', label: 'By', width: 110 },
            { key: 'when', label: 'When', width: 100 },
          ]}
          rows={batches.map((one) => ({
            key: one.batchId,
            receipt: `row:review_batch:${one.batchId}:pairs`,
            cells: [
              <TextLink key="of" href={`/review/batches/${one.batchId}`}>
                {choiceWords(one)}
              </TextLink>,
              formatNumber(one.pairs),
              `${one.answered} of ${(one.sample + one.probes) * one.reviewers}`,
              one.figures.different ?? '',
              promiseWords(one),
              one.figures.bound === undefined ? '' : `${Math.round(one.figures.bound * 1000) / 10}%`,
              stateWords(one),
              one.endedByName ?? one.drawnByName,
              <When key="when" at={one.endedAt ?? one.drawnAt} now={now} show="near" />,
            ],
          }))}
        />
      </div>
    </ScrollBox>
  )
}
