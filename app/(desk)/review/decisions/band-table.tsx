import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { BandPrecision } from '@/server/review/decisions/precision-by'
import type { QualityFilter } from '@/server/review/decisions/quality-filter'
import { IntervalBar } from './interval-bar'
import { qualityReceipt } from './quality-receipt'
import { interval, percent } from './say-share'

/** Of the pairs told to be so likely, the share that people found the same. */
export function BandTable({ bands, filter }: { bands: readonly BandPrecision[]; filter: QualityFilter }) {
  return (
    <Section
      level={3}
      first
      title="Precision by what was said"
      note={<span data-plain="how the columns are read">The same of those decided, with its 95% interval</span>}
    >
      <MiniTable
        caption="Precision by what was said"
        small
        head={[
          { key: 'band', label: 'Said' },
          { key: 'decided', label: 'Decided', num: true },
          { key: 'mean', label: 'Mean said', num: true },
          { key: 'found', label: 'Found the same', num: true },
          { key: 'interval', label: '95% interval', num: true },
          { key: 'bar', label: '0 to 100%', width: 92 },
        ]}
        rows={bands.map(({ from, to, said, found }) => ({
          key: String(from),
          receipt: qualityReceipt('review-precision', filter, { after: ['band', String(from)] }),
          cells: [
            from === 0 ? 'below 0.60' : `${from.toFixed(2)} to ${to.toFixed(2)}`,
            found?.tries ?? 0,
            said === null ? <None key="mean" /> : percent(said),
            found ? percent(found.share) : <None key="found" />,
            found ? interval(found) : <None key="interval" />,
            found ? <IntervalBar key="bar" {...found} said={said} /> : '',
          ],
        }))}
      />
      <p className="mt-1 max-w-[62ch] text-2 text-ink-3">
        A pair counts once, by the last word on it. A merge taken back counts as wrong. The tick is what was said.
      </p>
    </Section>
  )
}

const None = () => <span className="text-ink-3">none</span>
