import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { ReviewerLine } from '@/server/review/decisions/reviewer-figures'
import type { QualityFilter } from '@/server/review/decisions/quality-filter'
import { qualityReceipt } from './quality-receipt'
import { interval } from './say-share'

/** What each reviewer decided, how much of it was undone, how quickly, and how well they knew the probes. */
export function ReviewerTable({ reviewers, filter }: { reviewers: readonly ReviewerLine[]; filter: QualityFilter }) {
  return (
    <Section level={3} first title="Reviewers" note="Decisions written together are one">
      {reviewers.length ? (
        <MiniTable
          caption="Reviewers"
          small
          head={[
            { key: 'name', label: 'Reviewer' },
            { key: 'decided', label: 'Decided', num: true },
            { key: 'undone', label: 'Undone later', num: true },
            { key: 'pace', label: 'Pace', num: true },
            { key: 'probes', label: 'Probes known', num: true },
          ]}
          rows={reviewers.map(({ userId, name, decided, undone, pace, probes }) => ({
            key: userId,
            receipt: qualityReceipt('reviewer-decided', filter, { before: [userId] }),
            cells: [
              name,
              decided,
              undone || (
                <span key="undone" className="text-ink-3">
                  0
                </span>
              ),
              pace === null ? <None key="pace" /> : `${pace < 10 ? pace.toFixed(1) : Math.round(pace)} s`,
              probes ? `${probes.hits} of ${probes.tries}, ${interval(probes)}` : <None key="probes" />,
            ],
          }))}
        />
      ) : (
        <p className="text-2 text-ink-2">Nobody decided anything in these days.</p>
      )}
    </Section>
  )
}

const None = () => <span className="text-ink-3">none</span>
