import { LineChart } from '@/components/charts/line-chart'
import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import { leastJudged, leastOfEach } from '@/model/identity/calibrate/best-fit'
import type { Counted } from '@/model/identity/calibrate/precision-recall-at'
import type { ModelPage } from '@/server/identity/models/get-model-page'
import { sayBits } from './say-bits'

/** What each threshold would get right, counted on judged pairs; plainly nothing while they are too few. */
export function ThresholdSection({ model, first }: { model: ModelPage; first: boolean }) {
  const { calibration, parameters } = model
  const thresholds = calibration?.thresholds ?? []
  if (!calibration?.curve.points.length)
    return (
      <Section title="Threshold against precision and recall" first={first}>
        <FaceEmpty title="Not enough decisions yet">
          {`${calibration?.decisions ?? 0} pairs are judged so far. From ${leastJudged}, with at least ${leastOfEach} the same and ${leastOfEach} different, this shows what each threshold gets right. Decide pairs on the review desk, or teach.`}
        </FaceEmpty>
      </Section>
    )
  const at = thresholds.findLast(({ weight }) => weight <= parameters.threshold) ?? thresholds[0]
  const share = (counted: Counted) => (counted ? Math.round(counted.share * 1000) / 1000 : null)
  return (
    <>
      <LineChart
        title="Threshold against precision and recall"
        note={`counted on ${formatNumber(calibration.decisions)} judged pairs`}
        says={`Precision and recall by threshold. ${at ? sayAt(at) : ''}`}
        height={240}
        xName="Threshold, bits"
        xs={thresholds.map(({ weight }) => sayBits(weight))}
        format="percent"
        series={[
          { key: 'precision', name: 'precision', values: thresholds.map(({ precision }) => share(precision)) },
          { key: 'recall', name: 'recall', values: thresholds.map(({ recall }) => share(recall)) },
        ]}
        events={at ? [{ x: sayBits(at.weight), label: 'expected best' }] : []}
      />
      <p className="max-w-[62ch] pb-3 text-2 text-ink-2">
        {at ? sayAt(at) : null} Precision: of the pairs at or above the threshold, how many people held to be one
        customer. Recall: of all pairs people held to be one customer, how many lie above it. Pairs nobody judged are in
        neither.
      </p>
    </>
  )
}

const sayAt = ({ weight, precision, recall }: { weight: number; precision: Counted; recall: Counted }) =>
  `At ${sayBits(weight)} bits precision is ${say(precision)}, recall ${say(recall)}.`

const say = (counted: Counted) =>
  counted
    ? `${formatPercent(counted.share)} of ${formatNumber(counted.of)} (between ${formatPercent(counted.low)} and ${formatPercent(counted.high)}, 19 times in 20)`
    : 'unknown'
