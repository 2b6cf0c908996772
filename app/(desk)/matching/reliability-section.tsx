import { LineChart } from '@/components/charts/line-chart'
import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'
import type { Calibration } from '@/server/identity/models/get-model-page'

/** How far confidence can be believed: what was said of pairs unseen against what people found. Nothing while not calibrated. */
export function ReliabilitySection({ calibration }: { calibration: Calibration | null }) {
  const brier = calibration?.brier
  if (!calibration || !brier?.bins.length) return null
  const { bins, score } = brier
  const round = (share: number) => Math.round(share * 1000) / 1000
  return (
    <>
      <LineChart
        title="Can confidence be believed?"
        note={`${formatNumber(calibration.decisions)} judged pairs, by what was said of them`}
        says={`Of pairs said to be one customer with a given confidence, how many were. ${bins.map((bin) => `${formatPercent(bin.said)} said, ${formatPercent(bin.found)} found`).join('; ')}.`}
        height={220}
        xName="Said"
        xs={bins.map(({ said, pairs }) => `${formatPercent(said)}, ${formatNumber(pairs)} pairs`)}
        format="percent"
        series={[
          { key: 'found', name: 'found', values: bins.map(({ found }) => round(found)) },
          { key: 'said', name: 'said', values: bins.map(({ said }) => round(said)) },
        ]}
      />
      <p className="max-w-[62ch] pb-3 text-2 text-ink-2">
        Each pair was judged by a curve that had not seen it. Where the lines lie on each other, 0.8 means eight in ten.
        Mean squared error {formatNumber(score, { digits: 3 })}; a coin has 0.25, perfection 0.
      </p>
    </>
  )
}
