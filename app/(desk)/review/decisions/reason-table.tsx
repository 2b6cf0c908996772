import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import { decisionReasons } from '@/model/identity/decision-kinds'
import type { ReasonPrecision } from '@/server/review/decisions/precision-by'
import type { QualityFilter } from '@/server/review/decisions/quality-filter'
import { IntervalBar } from './interval-bar'
import { qualityReceipt } from './quality-receipt'
import { interval, percent } from './say-share'

/** The same by why a pair was asked about. */
export function ReasonTable({ reasons, filter }: { reasons: readonly ReasonPrecision[]; filter: QualityFilter }) {
  return (
    <Section level={3} first title="Precision by reason" note="Why the pair was asked about">
      <MiniTable
        caption="Precision by reason"
        small
        head={[
          { key: 'why', label: 'Reason' },
          { key: 'decided', label: 'Decided', num: true },
          { key: 'found', label: 'Found the same', num: true },
          { key: 'interval', label: '95% interval', num: true },
          { key: 'bar', label: '0 to 100%', width: 92 },
        ]}
        rows={reasons.map(({ why, found }) => ({
          key: why,
          receipt: qualityReceipt('review-precision', filter, { after: ['reason', why] }),
          cells: [
            decisionReasons[why],
            found?.tries ?? 0,
            found ? percent(found.share) : <None key="found" />,
            found ? interval(found) : <None key="interval" />,
            found ? <IntervalBar key="bar" {...found} /> : '',
          ],
        }))}
      />
    </Section>
  )
}

const None = () => <span className="text-ink-3">none</span>
