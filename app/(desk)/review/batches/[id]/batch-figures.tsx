import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { BatchView } from '@/server/review/batches/get-batch'

const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

/** What the review of the sample came to, and how well the reviewers knew the known pairs. */
export function BatchFigures({ view }: { view: BatchView }) {
  const { figures, line } = view
  const { agreement } = figures
  const known = figures.knownDifferent + figures.knownSame
  const items = [
    { key: 'pairs', label: 'Pairs', value: `${line.pairs}, of which ${line.sample} were sampled` },
    {
      key: 'errors',
      label: 'Sample',
      value: `${figures.different} different, ${figures.unsure} unsure, ${figures.sample - figures.different - figures.unsure} the same`,
    },
    {
      key: 'missed',
      label: 'Missed',
      value: `${figures.missed} of ${figures.knownDifferent} known different pairs called the same; at most ${percent(figures.missRate)} are missed`,
    },
    {
      key: 'rejected',
      label: 'Rejected',
      value: `${figures.rejected} of ${figures.knownSame} known same pairs called different`,
    },
    {
      key: 'bound',
      label: 'Bound',
      value: `at most ${figures.most} of ${figures.mergeable} merges wrong (${percent(figures.bound)}), at ${percent(line.sureness)}`,
    },
    ...(agreement
      ? [
          {
            key: 'agree',
            label: 'Agreement',
            value: `${percent(agreement.share)} of ${agreement.pairs} pairs judged alike, kappa ${agreement.kappa.toFixed(2)}`,
          },
        ]
      : []),
    ...(figures.changed
      ? [
          {
            key: 'changed',
            label: 'Changed',
            value: `${figures.changed} pairs changed since the draw and stay as they are`,
          },
        ]
      : []),
    ...(figures.conflicts
      ? [
          {
            key: 'left',
            label: 'Left out',
            value: `${figures.conflicts} pairs whose chain would join what was kept apart; they wait in the queue`,
          },
        ]
      : []),
  ]
  return (
    <div data-receipt={`row:review_batch:${line.batchId}:figures`} data-name="Figures of the batch">
      <Section title="Figures" note={`${known} pairs with known answers were mixed in`}>
        <KeyValues items={items} />
        <p className="max-w-[70ch] text-2 text-ink-3">
          The bound takes in that reviewers may miss a different pair, measured by the known ones; it holds as far as
          those are as hard as the others. It counts pairs: a customer in several pairs counts with each.
        </p>
      </Section>
    </div>
  )
}
