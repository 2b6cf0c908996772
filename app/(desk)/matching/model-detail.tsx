import { FaceEmpty } from '@/components/ui/face-empty'
import { Section } from '@/components/ui/section'
import { type GoldenGrain, grains } from '@/model/grains'
import type { ModelComparison } from '@/server/identity/models/compare-models'
import type { ModelPage } from '@/server/identity/models/get-model-page'
import { ComparedSection } from './compared-section'
import { LastRunLine } from './last-run-line'
import { LevelsSection } from './levels-section'
import { ModelFigures } from './model-figures'
import { modelReceipt } from './model-receipt'
import { RehearsalSection } from './rehearsal-section'
import { ReliabilitySection } from './reliability-section'
import { ThresholdSection } from './threshold-section'
import { UnlinkableSection } from './unlinkable-section'

type Props = {
  grain: GoldenGrain
  model: ModelPage | null
  beside: ModelPage | null
  compared: ModelComparison | null
  names: Readonly<Record<string, { name: string; code: string }>>
  now: Date
  denied?: string
}

/** One version from its figures to its weights; a version that is not in force begins with what it would change. */
export function ModelDetail({ grain, model, beside, compared, names, now, denied }: Props) {
  if (!model)
    return (
      <Section title="No model yet" first size="tall">
        <FaceEmpty title={`Nothing was learned about ${grains[grain].plural.toLowerCase()} yet`}>
          Pairs are weighed by what is usual elsewhere. Train a draft to learn from the records there are; it is
          published only when somebody says so.
        </FaceEmpty>
      </Section>
    )
  return (
    <>
      <Section title={`Version ${model.version}, ${model.status}`} first size="tall">
        <div
          data-receipt={modelReceipt(grain, model.version, 'figures')}
          data-name={`Figures of version ${model.version}`}
        >
          <ModelFigures model={model} />
          {model.lastRun ? <LastRunLine run={model.lastRun} now={now} /> : null}
        </div>
      </Section>
      {model.status === 'published' ? null : <RehearsalSection {...{ grain, model, names, now, denied }} />}
      {compared ? <ComparedSection compared={compared} /> : null}
      <ThresholdSection model={model} first={model.status === 'published'} />
      <ReliabilitySection calibration={model.calibration} />
      <LevelsSection grain={grain} model={model} beside={beside} />
      <UnlinkableSection model={model} />
    </>
  )
}
