import { LineChart } from '@/components/charts/line-chart'
import { formatDate } from '@/components/format/format-date'
import { formatNumber } from '@/components/format/format-number'
import { formatPercent } from '@/components/format/format-percent'
import { FaceEmpty } from '@/components/ui/face-empty'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import type { KeptQuality } from '@/model/churn/kept-model'
import { type ChurnModel, listChurnModels } from '@/server/churn/list-churn-models'
import type { Ctx } from '@/server/spine/ctx'
import { ChurnVersions } from './churn-versions'
import { ChurnWeightsTable } from './churn-weights'

/** How far the churn risk can be believed: what it would have said of days it had not seen, its weights and its versions. */
export async function ChurnQuality({ ctx }: { ctx: Ctx }) {
  const models = await listChurnModels(ctx, {})
  const inForce = models.find((model) => model.status === 'published')
  const shown = inForce ?? models[0]
  return (
    <div id="quality">
      {inForce ? null : <NoChance newest={models[0]} />}
      {shown?.quality.measured ? (
        <Measured model={shown} quality={shown.quality} measured={shown.quality.measured} />
      ) : null}
      {shown && Object.keys(shown.weights.inputs).length ? <ChurnWeightsTable model={shown} /> : null}
      <ChurnVersions models={models} role={ctx.actor.role} now={ctx.now} />
    </div>
  )
}

function NoChance({ newest }: { newest: ChurnModel | undefined }) {
  const why = newest?.quality.thin
  return (
    <Section title="No chance is told">
      <FaceEmpty title={why ? 'Too thin' : 'No model is in force'}>
        {why ?? 'A draft is learned every Monday; somebody who may puts it in force below.'}
      </FaceEmpty>
    </Section>
  )
}

type MeasuredProps = { model: ChurnModel; quality: KeptQuality; measured: NonNullable<KeptQuality['measured']> }

function Measured({ model, quality, measured }: MeasuredProps) {
  const { deciles } = measured
  const round = (share: number) => Math.round(share * 1000) / 1000
  const against = (value: number, base: number) =>
    `${value.toFixed(4)}, ${base.toFixed(4)} without a model; smaller is better`
  const tested = quality.testedOn
  const kept = `row:churn_model:${model.version}:quality`
  const share = (what: string) => `figure:churn-measured:${model.version}:${what}`
  return (
    <div data-receipt={kept} data-name={`Version ${model.version} of the churn model, as measured`}>
      <LineChart
        title="Can the chance be believed?"
        note={`version ${model.version}, on days and accounts it had not seen`}
        says={`Of accounts told a chance to leave, how many left, by tenths. ${deciles.map((one) => `${formatPercent(one.said, 1)} said, ${formatPercent(one.found, 1)} found`).join('; ')}.`}
        height={220}
        xName="Said"
        xs={deciles.map(
          (one) =>
            `${formatPercent(one.said, 1)}, ${formatNumber(one.examples)} looks, ${formatNumber(one.churned)} left`,
        )}
        format="fine-percent"
        series={[
          { key: 'found', name: 'left', values: deciles.map((one) => round(one.found)) },
          { key: 'said', name: 'said', values: deciles.map((one) => round(one.said)) },
        ]}
      />
      <KeyValues
        items={[
          {
            key: 'auc',
            label: 'Ranking',
            value: (
              <span
                data-receipt={share('auc')}
                data-name="Ranking"
              >{`Of two accounts, one of which left, it said the higher chance of the right one in ${formatPercent(measured.auc, 1)} of cases (${formatPercent(measured.aucLow, 1)} to ${formatPercent(measured.aucHigh, 1)}, 95%); a coin has 50%.`}</span>
            ),
          },
          { key: 'log', label: 'Log loss', value: against(measured.logLoss, measured.baseLogLoss) },
          { key: 'brier', label: 'Brier score', value: against(measured.brier, measured.baseBrier) },
          {
            key: 'base',
            label: 'Base rate',
            value: (
              <span
                data-receipt={share('baseRate')}
                data-name="Base rate"
              >{`${formatPercent(quality.baseRate ?? 0, 1)} of the earlier looks ended in leaving; this is what a model must beat.`}</span>
            ),
          },
          {
            key: 'tested',
            label: 'Measured on',
            value: tested
              ? `${formatNumber(tested.examples)} looks at ${formatNumber(tested.accounts)} accounts from ${formatDate(tested.from)} to ${formatDate(tested.until)}, of which ${formatNumber(tested.churnedAccounts)} left; by models of earlier days that never saw the account.`
              : 'Nothing yet.',
          },
        ]}
      />
    </div>
  )
}
