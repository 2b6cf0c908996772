import type { GoldenGrain } from '@/model/grains'
import { findPairs } from '@/model/identity/match/block/find-pairs'
import { compileComparisons } from '@/model/identity/match/compile-comparisons'
import { countTerms, listTerms } from '@/model/identity/match/count-terms'
import { learnFromKnown } from '@/model/identity/match/entities/learn-from-known'
import { grainPlans } from '@/model/identity/match/grain-plans'
import type { ModelParameters } from '@/model/identity/match/parameters'
import { train } from '@/model/identity/match/train'
import type { TxCtx } from '@/server/spine/ctx'
import { loadTable } from './load-table'

/** What training gives: the parameters, how common each value is, and figures about the training itself. */
export type TrainedModel = {
  parameters: ModelParameters
  terms: { feature: string; value: string; count: number; weight: number }[]
  figures: TrainingFigures
}

/** Counts of one training. `crowded` are the blocking keys that were refined, frozen with the version. */
export type TrainingFigures = {
  records: number
  candidates: number
  keys: number
  refinedKeys: number
  blockingRecall: number | null
  threshold: number
  crowded: string[]
}

/** Comparisons of what joins records by rule. */
const isProof = (key: string) => key === 'email' || key.startsWith('id_')

/** Learns a model of a grain from all records there are, without any label but the joins that strong identifiers proved. Reads only; runs as the pipeline. */
export async function trainGrain(ctx: TxCtx, grain: GoldenGrain): Promise<TrainedModel> {
  const plan = grainPlans[grain]
  const { table, entityIds } = await loadTable(ctx, grain)
  const terms = countTerms(table)
  const { pairs, report } = findPairs(plan, table, terms)
  const compare = compileComparisons(plan, table, terms)
  const patterns = new Int32Array(pairs.count)
  for (let at = 0; at < pairs.count; at++) patterns[at] = compare(pairs.left[at] ?? 0, pairs.right[at] ?? 0)
  const known = patterns.filter((_, at) => entityIds[pairs.left[at] ?? 0] === entityIds[pairs.right[at] ?? 0])
  const parameters = learnFromKnown(plan, train({ plan, table, terms, pairs, patterns }), known, isProof)
  return {
    parameters,
    terms: listTerms(table, terms),
    figures: {
      records: table.rows,
      candidates: pairs.count,
      keys: report.keys,
      refinedKeys: report.refined,
      blockingRecall: report.blockingRecall,
      threshold: parameters.threshold,
      crowded: report.crowded.map(String),
    },
  }
}
