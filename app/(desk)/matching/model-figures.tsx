import { Fact } from '@/components/ui/fact'
import { FactGrid } from '@/components/ui/fact-grid'
import { Num } from '@/components/ui/num'
import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'
import { leastJudged } from '@/model/identity/calibrate/best-fit'
import type { ModelPage } from '@/server/identity/models/get-model-page'
import { sayBits } from './say-bits'

/** Six figures of a version, each with what it means. */
export function ModelFigures({ model }: { model: ModelPage }) {
  const { figures, parameters, calibration } = model
  const judged = calibration?.decisions ?? 0
  const calibrated = (calibration?.curve.points.length ?? 0) > 0
  const unlinkable = shareAt(figures.unlinkable, parameters.threshold)
  return (
    <FactGrid label={`Figures of version ${model.version}`}>
      <Fact label="Records" value={<Num value={figures.records ?? parameters.records} />} note="it was trained on" />
      <Fact
        label="Candidates"
        value={<Num value={figures.candidates} />}
        note="pairs that share a key, so were looked at"
      />
      <Fact
        label="Blocking recall"
        value={figures.blockingRecall === null ? 'unknown' : formatPercent(figures.blockingRecall, 1)}
        note={
          figures.blockingRecall === null ? 'no sure pairs to count it on' : 'of sure pairs met by other fields alone'
        }
      />
      <Fact
        label="Unlinkable"
        value={unlinkable === null ? 'unknown' : formatPercent(unlinkable, 1)}
        note="say too little to match even a copy"
      />
      <Fact
        label="Threshold"
        value={sayBits(parameters.threshold)}
        small="bits"
        note="best balance expected, without labels"
      />
      <Fact
        label="Confidence"
        value={calibrated ? 'calibrated' : 'not yet calibrated'}
        note={
          calibrated
            ? `from ${formatNumber(judged)} judged pairs`
            : `${judged} judged, at least ${leastJudged} of both kinds needed`
        }
      />
    </FactGrid>
  )
}

function shareAt(points: readonly { weight: number; share: number }[], weight: number): number | null {
  return points.findLast((point) => point.weight <= weight)?.share ?? points[0]?.share ?? null
}
