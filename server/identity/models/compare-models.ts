import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { meanSquaredError } from '@/model/identity/calibrate/mean-squared-error'
import { type ThresholdFigures, precisionRecallAt } from '@/model/identity/calibrate/precision-recall-at'
import { asPipeline } from '@/server/spine/as-pipeline'
import { query } from '@/server/spine/query'
import type { TxCtx } from '@/server/spine/ctx'
import { confidenceUnder } from './confidence-of'
import { getParameters } from './get-model'
import { judgedSides } from './judged-sides'
import type { ModelKey } from './model-key'
import { weighSides } from './weigh-sides'

/** How one version does on the judged pairs, at its own threshold. `error` is the mean squared error of its confidence. */
export type JudgedBy = { version: number; figures: ThresholdFigures; error: number | null }

/** Two versions on the same judged pairs: how each does, and how many pairs only one of them puts on the right side. */
export type ModelComparison = {
  pairs: number
  same: number
  from: JudgedBy
  to: JudgedBy
  /** Right under `to` and wrong under `from`, and the other way round. */
  mended: number
  broken: number
}

const version = z.number().int().positive()

/** Compares two versions on all labelled pairs and standing decisions that both can weigh. Writes nothing. Throws `not-found`. */
export const compareModels = query({
  name: 'compareModels',
  permission: 'matching.read',
  alone: true,
  input: z.object({ grain: z.enum(goldenGrains), from: version, to: version }),
  run(ctx, { grain, from, to }): Promise<ModelComparison> {
    // Only sums leave this query; who may see it need not be allowed to read the records behind them.
    return asPipeline(ctx, async () => {
      const sides = await judgedSides(ctx, grain)
      const [before, after] = [
        await weighSides(ctx, { grain, version: from }, sides),
        await weighSides(ctx, { grain, version: to }, sides),
      ]
      const pairs = sides.flatMap(({ same }, at) => {
        const [x, y] = [before[at]?.weight, after[at]?.weight]
        return x === undefined || y === undefined ? [] : [{ same, from: x, to: y }]
      })
      const judgedBy = (key: ModelKey, side: 'from' | 'to') =>
        judge(
          ctx,
          key,
          pairs.map((pair) => ({ same: pair.same, weight: pair[side] })),
        )
      const [old, fresh] = [
        await judgedBy({ grain, version: from }, 'from'),
        await judgedBy({ grain, version: to }, 'to'),
      ]
      const right = (pair: (typeof pairs)[number], side: 'from' | 'to', by: JudgedBy) =>
        pair.same === pair[side] >= by.figures.weight
      return {
        pairs: pairs.length,
        same: pairs.filter((pair) => pair.same).length,
        from: old,
        to: fresh,
        mended: pairs.filter((pair) => right(pair, 'to', fresh) && !right(pair, 'from', old)).length,
        broken: pairs.filter((pair) => !right(pair, 'to', fresh) && right(pair, 'from', old)).length,
      }
    })
  },
})

async function judge(
  ctx: TxCtx,
  key: ModelKey,
  pairs: readonly { same: boolean; weight: number }[],
): Promise<JudgedBy> {
  const { threshold } = await getParameters(ctx, key)
  const confidence = await confidenceUnder(ctx, key)
  const [figures] = precisionRecallAt([threshold], pairs)
  const said = pairs.map(({ same, weight }) => ({ same, weight, said: confidence(weight).probability }))
  return {
    version: key.version,
    figures: figures ?? { weight: threshold, precision: null, recall: null },
    error: pairs.length ? meanSquaredError(said) : null,
  }
}
