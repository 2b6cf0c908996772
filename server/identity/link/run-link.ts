import type { BlockIndex } from '@/model/identity/match/block/block-index'
import type { RuleBlocks } from '@/model/identity/match/block/rule-blocks'
import { clusterPairs, type Clustered, type RowEvidence } from '@/model/identity/match/cluster/cluster-pairs'
import { clusterThreshold } from '@/model/identity/match/cluster/cluster-threshold'
import type { CannotLink } from '@/model/identity/match/cluster/must-part'
import { countTerms } from '@/model/identity/match/count-terms'
import type { ModelParameters } from '@/model/identity/match/parameters'
import { type MatchPlan, planFor } from '@/model/identity/match/plan'
import type { FeatureTable } from '@/model/identity/match/table'
import { expectedThreshold } from '@/model/identity/match/threshold'
import { train } from '@/model/identity/match/train'
import { cannotLinkOf } from './cannot-link-of'
import type { Columns } from './column'
import { comparePairs, makeBlocks, weighPairs } from './compare-all'
import { evidenceOf } from './evidence-of'
import { featureTable } from './feature-table'
import { type Guess, guessColumns } from './guess-columns'
import type { LinkOptions } from './link-options'
import { readColumns } from './read-columns'
import { type RowIds, rowIds } from './row-ids'
import { type Laps, stopwatch } from './stopwatch'
import { alone, Threads, type WorkForce } from './workers/work-force'
import type { ScoredPairs } from './workers/worker-message'

/** Everything that a run found. Weights and thresholds in thousandths of a bit. */
export type Linked = {
  file: Columns
  guess: Guess
  ids: RowIds
  plan: MatchPlan
  table: FeatureTable
  blocks: readonly RuleBlocks[]
  index: BlockIndex
  parameters: ModelParameters
  pairs: ScoredPairs
  weights: Int32Array
  /** Thresholds chosen without any label. */
  threshold: number
  clusterThreshold: number
  cannotLink: CannotLink
  evidence?: RowEvidence
  clustered: Clustered
  seconds: Laps
  /** Seconds of the processors, all threads together. */
  cpu: Laps
}

/** No pair lighter than this is accepted however few better ones there are: a probability of one in five. Thousandths of a bit. */
const leastAccepted = -2000

/** From how many bytes of file on starting threads pays. */
const worthThreads = 400_000

/** Reads a file, learns a model of it without labels, finds its pairs and clusters. Depends on nothing but the file and the options. */
export async function runLink(options: LinkOptions, bytes: number): Promise<Linked> {
  const watch = stopwatch()
  const threads = options.threads > 0 && bytes >= worthThreads ? new Threads(options.threads) : null
  try {
    const file = await readColumns(options.records)
    const guess = guessColumns(file, options.said)
    const ids = rowIds(file, guess.id)
    const plan = planFor(guess.columns, guess.subject)
    const table = featureTable(plan, file)
    watch.lap('read')
    const terms = countTerms(table)
    const work: WorkForce = threads?.open(plan, table, terms) ?? alone(plan, table, terms)
    const { index, blocks } = await makeBlocks(work, plan, table.rows, null)
    watch.lap('keys')
    const { pairs, chance } = await comparePairs(work, index)
    watch.lap('score')
    const candidates = { count: pairs.left.length, ...pairs }
    const parameters = train({ plan, table, terms, pairs: candidates, patterns: pairs.patterns, chance })
    watch.lap('train')
    const weights = await weighPairs(work, pairs, parameters)
    const threshold = Math.max(expectedThreshold(weights), leastAccepted)
    watch.lap('score')
    const cannotLink = cannotLinkOf(options, guess, file)
    const evidence = evidenceOf(plan, parameters, table, terms)
    const cluster = (from: number) =>
      clusterPairs({ rows: table.rows, pairs, weights, threshold: from, cannotLink, ...evidence })
    const forClusters = clusterThreshold(pairs, weights, threshold, cluster(threshold).clusterOf)
    const clustered = cluster(forClusters)
    watch.lap('cluster')
    const { clock: seconds, cpu } = watch.seconds()
    return {
      ...{ file, guess, ids, plan, table, blocks, index, parameters, pairs, weights, threshold },
      ...{ clusterThreshold: forClusters, cannotLink, ...evidence, clustered, seconds, cpu },
    }
  } finally {
    await threads?.end()
  }
}
