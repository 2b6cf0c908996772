import { Waterfall } from '@/components/charts/waterfall'
import { formatNumber } from '@/components/format/format-number'
import { Section } from '@/components/ui/section'
import { ConfidenceText } from '../matching/confidence-text'
import { sayChance } from '@/model/identity/calibrate/say-chance'
import { sayOdds } from '../why/say-odds'
import { pairReceipt } from './pair-receipt'
import type { PairView } from '@/server/review/pair/pair-types'

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
    why: sayOdds(pair.weight),
    value: pair.weight,
    text: formatNumber(pair.weight, { digits: 1, sign: true }),
    kind: 'sum' as const,
  }
  const likely = pair.likelyFrom
  const said = sayChance(pair.probability)
  return (
    <div id="why" data-receipt={pairReceipt(pair, 'comparisons')} data-name="Why so likely">
      <Section
        title={`Why ${said}`}
        beside={
          <ConfidenceText probability={pair.probability} calibrated={pair.calibrated} decisions={pair.decisions} />
        }
        note={<span className="max-sm:hidden">Match weight: each +1 doubles the odds</span>}
      >
        <Waterfall
          caption={`How the probability of ${said} comes about, in match weight`}
          rows={[...rows, total]}
          zero
          threshold={{ at: likely, label: '0.90' }}
          ticks={[{ at: likely, label: '0.90' }]}
        />
      </Section>
    </div>
  )
}
