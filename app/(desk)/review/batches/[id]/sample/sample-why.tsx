import { Waterfall } from '@/components/charts/waterfall'
import { formatNumber } from '@/components/format/format-number'
import { Section } from '@/components/ui/section'
import { sayChance } from '@/model/identity/calibrate/say-chance'
import type { SampleEvidence } from '@/server/review/batches/sample-evidence'

const bits = (weight: number) => formatNumber(weight, { digits: 1, sign: true })

/** What the model holds of a pair, where the batch is not judged blind. */
export function SampleWhy({ evidence }: { evidence: SampleEvidence }) {
  const steps = evidence.steps.map((step, at) => ({
    key: `${step.field} ${at}`,
    label: step.field,
    why: step.sentence,
    value: step.weight,
    text: bits(step.weight),
    kind: at === 0 ? ('start' as const) : ('step' as const),
  }))
  const sum = {
    key: 'sum',
    label: 'Total',
    why: '',
    value: evidence.weight,
    text: bits(evidence.weight),
    kind: 'sum' as const,
  }
  return (
    <Section title={`Why ${sayChance(evidence.share)}`} note="match weight in bits">
      <Waterfall caption="Match weight of each comparison" rows={[...steps, sum]} zero />
    </Section>
  )
}
