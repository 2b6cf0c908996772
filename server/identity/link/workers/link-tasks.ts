import type { BlockIndex } from '@/model/identity/match/block/block-index'
import { blockRules } from '@/model/identity/match/block/block-rules'
import { Growing } from '@/model/identity/match/block/growing'
import { type PartColumn, partColumn } from '@/model/identity/match/block/part-column'
import { ruleBlocks } from '@/model/identity/match/block/rule-blocks'
import { walkPairs } from '@/model/identity/match/block/walk-pairs'
import { chanceLevels } from '@/model/identity/match/chance-levels'
import { compileComparisons } from '@/model/identity/match/compile-comparisons'
import { compileWeights } from '@/model/identity/match/compile-weights'
import type { MatchPlan } from '@/model/identity/match/plan'
import type { FeatureTable } from '@/model/identity/match/table'
import type { TermTable } from '@/model/identity/match/term'
import type { LinkTask, ScoredPairs, TaskResult } from './worker-message'

/** From how many rows on the hashes of a feature are made anew for each rule, to save memory. */
const manyRows = 300_000

/** Compiles plan and table when first needed, and does tasks one after the other: in a worker thread or in the main one. */
export function linkTasks(plan: MatchPlan, table: FeatureTable, terms: TermTable): (task: LinkTask) => TaskResult {
  const rules = blockRules(plan)
  const columns = new Map<string, PartColumn>()
  const compare = once(() => compileComparisons(plan, table, terms))
  const stamps = once(() => new Int32Array(table.rows))
  let weigher: { model: string; weigh: ReturnType<typeof compileWeights> } | null = null
  return (task) => {
    if (task.kind === 'blocks') return blocks(task)
    if (task.kind === 'score')
      return { kind: 'score', scored: score(task.index, task.from, task.to, stamps(), compare()) }
    if (task.kind === 'chance')
      return { kind: 'chance', chance: chanceLevels(plan, table, terms, undefined, compare()) }
    return weigh(task)
  }

  function blocks({ rule, frozen }: LinkTask & { kind: 'blocks' }): TaskResult {
    const own = rules[rule]
    if (!own) throw new RangeError(`There is no blocking rule ${rule}.`)
    const made = ruleBlocks(own, table, terms, frozen, (part) => {
      const name = `${part.feature}.${part.as}`
      const column = columns.get(name) ?? partColumn(part, table, terms)
      if (table.rows < manyRows) columns.set(name, column)
      return column
    })
    return { kind: 'blocks', blocks: made }
  }

  function weigh({ parameters, pairs, weights, from, to }: LinkTask & { kind: 'weigh' }): TaskResult {
    const model = JSON.stringify(parameters)
    if (weigher?.model !== model) weigher = { model, weigh: compileWeights(plan, parameters, table, terms) }
    const weight = weigher.weigh
    const { left, right, patterns } = pairs
    for (let at = from; at < to; at++) weights[at] = weight(patterns[at] ?? 0, left[at] ?? 0, right[at] ?? 0)
    return { kind: 'weigh' }
  }
}

function score(
  index: BlockIndex,
  from: number,
  to: number,
  stamps: Int32Array,
  compare: (i: number, j: number) => number,
): ScoredPairs {
  const [left, right, patterns, rules] = [grow(), grow(), grow(), grow()]
  walkPairs(index, from, to, stamps, (i, j, rule) => {
    left.push(i)
    right.push(j)
    rules.push(rule)
    patterns.push(compare(i, j))
  })
  return { left: left.copy(), right: right.copy(), rule: Uint8Array.from(rules.taken()), patterns: patterns.copy() }
}

const grow = () => new Growing(1 << 15)

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
