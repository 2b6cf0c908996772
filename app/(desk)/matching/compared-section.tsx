import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'
import { FaceEmpty } from '@/components/ui/face-empty'
import { MiniTable } from '@/components/ui/mini-table'
import { Section } from '@/components/ui/section'
import type { Counted } from '@/model/identity/calibrate/precision-recall-at'
import type { JudgedBy, ModelComparison } from '@/server/identity/models/compare-models'
import { sayBits } from './say-bits'

/** Two versions on the pairs people have judged, each at its own threshold. */
export function ComparedSection({ compared }: { compared: ModelComparison }) {
  const { from, to, pairs, mended, broken } = compared
  const title = `Compared with version ${from.version}, the published one`
  if (pairs === 0)
    return (
      <Section title={title}>
        <FaceEmpty title="No pair is judged yet">
          Decide pairs on the review desk, or teach, and both versions are held against the answers.
        </FaceEmpty>
      </Section>
    )
  return (
    <Section
      title={title}
      note={`on ${formatNumber(pairs)} judged pairs, ${formatNumber(compared.same)} of them the same`}
    >
      <p className="max-w-[62ch] pb-2 text-4">
        {mended === broken
          ? `Both put the same number of pairs on the right side.`
          : `Version ${to.version} puts ${mended} pairs right that version ${from.version} gets wrong, and ${broken} wrong that it gets right.`}
      </p>
      <MiniTable
        caption={title}
        head={[
          { key: 'figure', label: 'Figure' },
          { key: 'from', label: `Version ${from.version}`, num: true, width: 110 },
          { key: 'to', label: `Version ${to.version}`, num: true, width: 110 },
        ]}
        rows={[
          row('Threshold, bits', from, to, (one) => sayBits(one.figures.weight)),
          row('Precision: of those above it, how many are the same', from, to, (one) => share(one.figures.precision)),
          row('Recall: of the same, how many lie above it', from, to, (one) => share(one.figures.recall)),
          row('Mean squared error of confidence (0 is best)', from, to, (one) =>
            one.error === null ? 'unknown' : formatNumber(one.error, { digits: 3 }),
          ),
        ]}
      />
    </Section>
  )
}

const row = (label: string, from: JudgedBy, to: JudgedBy, say: (one: JudgedBy) => string) => ({
  key: label,
  cells: [label, say(from), say(to)],
})

const share = (counted: Counted) =>
  counted ? `${formatPercent(counted.share)} of ${formatNumber(counted.of)}` : 'unknown'
