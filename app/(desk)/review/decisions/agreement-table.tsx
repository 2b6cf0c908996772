import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { ReviewQuality } from '@/server/review/decisions/review-quality'
import type { QualityFilter } from '@/server/review/decisions/quality-filter'
import { qualityReceipt } from './quality-receipt'
import { percent } from './say-share'

const words = {
  batch: 'Two reviewers of a batch',
  second: 'Second approver',
  again: 'Decided anew by somebody else',
} as const

/** How often two people who judged the same pair said the same, and Cohen's kappa. */
export function AgreementTable(props: { agreement: ReviewQuality['agreement']; filter: QualityFilter }) {
  const { lines, all } = props.agreement
  const rows = [
    ...lines.map((line) => ({ key: line.key, label: words[line.key], agreement: line.agreement })),
    { key: 'all', label: 'All', agreement: all },
  ]
  return (
    <Section
      level={3}
      first
      title="Agreement"
      note={<span data-plain="how the columns are read">Kappa: 1 is full agreement, 0 what chance would give</span>}
    >
      <MiniTable
        caption="Agreement between reviewers"
        small
        head={[
          { key: 'where', label: 'Judged by two' },
          { key: 'pairs', label: 'Pairs', num: true },
          { key: 'share', label: 'Agreed', num: true },
          { key: 'kappa', label: 'Kappa', num: true },
        ]}
        rows={rows.map(({ key, label, agreement }) => ({
          key,
          receipt: qualityReceipt('reviewers-agree', props.filter, { before: [key] }),
          cells: [
            label,
            agreement?.pairs ?? 0,
            agreement ? percent(agreement.share) : <None key="share" />,
            agreement ? agreement.kappa.toFixed(2) : <None key="kappa" />,
          ],
        }))}
      />
    </Section>
  )
}

const None = () => <span className="text-ink-3">none</span>
