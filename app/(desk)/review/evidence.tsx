import { Waterfall } from '@/components/charts/waterfall'
import { formatNumber } from '@/components/format/format-number'
import { Section } from '@/components/ui/section'
import type { PairView } from '@/server/review/get-pair'

/** Why the score is what it is: the starting point, each comparison and the sum, in match weight. */
export function Evidence({ pair }: { pair: PairView }) {
  const rows = pair.comparisons.map((one, index) => ({
    key: `${one.field} ${index}`,
    label: one.field,
    why: one.sentence,
    value: one.weight,
    text: formatNumber(one.weight, { digits: 1, sign: true }),
    kind: index === 0 ? ('start' as const) : ('step' as const),
  }))
  const total = {
    key: 'total',
    label: 'Total',
    why: odds(pair.weight),
    value: pair.weight,
    text: formatNumber(pair.weight, { digits: 1, sign: true }),
    kind: 'sum' as const,
  }
  const likely = Math.log2(9)
  return (
    <div id="why">
      <Section
        title={`Why ${pair.probability.toFixed(2)}`}
        note={<span className="max-sm:hidden">Match weight: each +1 doubles the odds</span>}
      >
        <Waterfall
          caption={`How the probability of ${pair.probability.toFixed(2)} comes about, in match weight`}
          rows={[...rows, total]}
          zero
          threshold={{ at: likely, label: '0.90' }}
          ticks={[
            { at: -12, label: '−12' },
            { at: -6, label: '−6' },
            { at: 0, label: '0' },
            { at: likely, label: '0.90' },
          ]}
        />
      </Section>
    </div>
  )
}

/** "16 to 1 in favour": the odds a match weight stands for. */
function odds(weight: number): string {
  const times = Math.min(2 ** Math.abs(weight), 1_000_000)
  const text = formatNumber(times < 10 ? Math.round(times * 10) / 10 : Math.round(times), {
    digits: times < 10 ? 1 : 0,
  })
  if (weight === 0) return 'Even'
  return `${text} to 1 ${weight > 0 ? 'in favour' : 'against'}`
}
