import { blockIndex, type BlockIndex } from '@/model/identity/match/block/block-index'
import { blockRules } from '@/model/identity/match/block/block-rules'
import type { Chance } from '@/model/identity/match/chance-levels'
import type { FrozenKeys } from '@/model/identity/match/block/record-keys'
import type { RuleBlocks } from '@/model/identity/match/block/rule-blocks'
import type { ModelParameters } from '@/model/identity/match/parameters'
import type { MatchPlan } from '@/model/identity/match/plan'
import { fewRows } from './few-rows'
import { sharedBytes, sharedInts } from './shared-array'
import type { WorkForce } from './workers/work-force'
import type { LinkTask, ScoredPairs } from './workers/worker-message'

/** The blocks of all rules of a plan, as one index in shared memory, and each rule's own. */
export async function makeBlocks(
  work: WorkForce,
  plan: MatchPlan,
  rows: number,
  frozen: FrozenKeys | null,
): Promise<{ index: BlockIndex; blocks: RuleBlocks[] }> {
  const tasks = blockRules(plan).map((_, rule): LinkTask => ({ kind: 'blocks', rule, frozen }))
  const blocks = (await work.do(tasks)).flatMap((one) => (one.kind === 'blocks' ? [one.blocks] : []))
  const all = frozen === null && rows <= fewRows ? [...blocks, everyRow(rows)] : blocks
  return { index: blockIndex(all, rows, sharedInts), blocks }
}

/** All rows as one block: in a short file every pair is looked at. */
const everyRow = (rows: number): RuleBlocks => ({
  members: Int32Array.from({ length: rows }, (_, row) => row),
  ends: Int32Array.of(rows),
  keys: 1,
  crowded: [],
  windowed: 0,
})

/**
 * All candidate pairs with their patterns, in order of rows, in shared memory, and how often strangers agree. The same whatever
 * the number of threads.
 */
export async function comparePairs(
  work: WorkForce,
  index: BlockIndex,
): Promise<{ pairs: ScoredPairs; chance: readonly Chance[] }> {
  const scores = stretches(index).map(([from, to]): LinkTask => ({ kind: 'score', index, from, to }))
  const results = await work.do([{ kind: 'chance' }, ...scores])
  const chance = results.flatMap((one) => (one.kind === 'chance' ? one.chance : []))
  const parts = results.flatMap((one) => (one.kind === 'score' ? [one.scored] : []))
  const count = parts.reduce((sum, { left }) => sum + left.length, 0)
  const all = {
    left: sharedInts(count),
    right: sharedInts(count),
    patterns: sharedInts(count),
    rule: sharedBytes(count),
  }
  let at = 0
  for (const { left, right, patterns, rule } of parts) {
    all.left.set(left, at)
    all.right.set(right, at)
    all.patterns.set(patterns, at)
    all.rule.set(rule, at)
    at += left.length
  }
  return { pairs: all, chance }
}

/** The match weight of every pair, in shared memory. */
export async function weighPairs(
  work: WorkForce,
  pairs: ScoredPairs,
  parameters: ModelParameters,
): Promise<Int32Array> {
  const weights = sharedInts(pairs.left.length)
  const step = 200_000
  const tasks: LinkTask[] = []
  for (let from = 0; from < weights.length; from += step)
    tasks.push({ kind: 'weigh', parameters, pairs, weights, from, to: Math.min(from + step, weights.length) })
  await work.do(tasks)
  return weights
}

/** Stretches of rows with about as many pairs each. */
function stretches({ rows, starts, places, ends }: BlockIndex): [number, number][] {
  const most = 200_000
  const found: [number, number][] = []
  let [from, pairs] = [0, 0]
  for (let row = 0; row < rows; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const place = places[at] ?? 0
      pairs += (ends[place] ?? 0) - place - 1
    }
    if (pairs < most && row + 1 < rows) continue
    found.push([from, row + 1])
    from = row + 1
    pairs = 0
  }
  return found
}
