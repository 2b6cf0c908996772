import type { MatchPlan } from '../plan'
import type { CandidatePairs, FeatureTable } from '../table'
import type { TermTable } from '../term'
import { type BlockIndex, blockIndex } from './block-index'
import { blockRules } from './block-rules'
import { blockingRecall } from './blocking-recall'
import type { FrozenKeys } from './record-keys'
import { ruleBlocks } from './rule-blocks'
import { walkPairs } from './walk-pairs'

/** What blocking did: how many keys brought records together, how many were refined or cut into neighbourhoods. */
export type BlockReport = {
  keys: number
  refined: number
  windowed: number
  /** Share of pairs with an equal strong value that the rules on other fields found; null where there are none. */
  blockingRecall: number | null
  /** Keys to freeze with a model version, for `recordKeys`. */
  crowded: bigint[]
}

/** All pairs of rows that a blocking rule brings together, each once, in order. With `frozen`, as `recordKeys` says it. */
export function findPairs(
  plan: MatchPlan,
  table: FeatureTable,
  terms: TermTable,
  frozen: FrozenKeys | null = null,
): { pairs: CandidatePairs; report: BlockReport } {
  const rules = blockRules(plan)
  const blocks = rules.map((rule) => ruleBlocks(rule, table, terms, frozen))
  const index = blockIndex(blocks, table.rows)
  const report = {
    keys: blocks.reduce((sum, { keys }) => sum + keys, 0),
    refined: blocks.reduce((sum, { crowded }) => sum + crowded.length, 0),
    windowed: blocks.reduce((sum, { windowed }) => sum + windowed, 0),
    blockingRecall: blockingRecall(plan, table, index),
    crowded: blocks.flatMap(({ crowded }) => crowded),
  }
  return { pairs: collect(index), report }
}

function collect(index: BlockIndex): CandidatePairs {
  const stamps = new Int32Array(index.rows)
  let count = 0
  walkPairs(index, 0, index.rows, stamps, () => void count++)
  const [left, right, rule] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)]
  let at = 0
  walkPairs(index, 0, index.rows, stamps.fill(0), (i, j, by) => {
    left[at] = i
    right[at] = j
    rule[at++] = by
  })
  return { count, left, right, rule }
}
