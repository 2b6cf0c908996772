import { blockIndex } from '@/model/identity/match/block/block-index'
import { blockRules } from '@/model/identity/match/block/block-rules'
import { blockingRecall } from '@/model/identity/match/block/blocking-recall'
import type { FrozenKeys } from '@/model/identity/match/block/record-keys'
import { compileComparisons } from '@/model/identity/match/compile-comparisons'
import { compileWeights } from '@/model/identity/match/compile-weights'
import { alignTerms } from '@/model/identity/match/count-terms'
import { compileEntityWeight } from '@/model/identity/match/entities/compile-entity-weight'
import type { TermLookup } from '@/model/identity/match/term'
import { sharedInts } from '@/server/identity/link/shared-array'
import { alone, Threads, type WorkForce } from '@/server/identity/link/workers/work-force'
import type { ScoredPairs } from '@/server/identity/link/workers/worker-message'
import type { GrainModel } from './grain-model'
import type { LoadedTable } from './load-table'
import type { WeighedPair } from './near-entities'

/** What one run over all records of a grain found. */
export type GrainRun = { pairs: WeighedPair[]; crowded: bigint[]; figures: RunFigures }

export type RunFigures = {
  records: number
  /** Pairs of records that blocking brought together. */
  candidates: number
  refinedKeys: number
  blockingRecall: number | null
}

/** From how many records on the work is shared among threads. */
const manyRows = 60_000
const rowsATask = 10_000

/**
 * All pairs of entities of a grain that share a blocking key and weigh at least `least` thousandths of a bit, worked out
 * over typed arrays: the same as `nearEntities` finds for each. With `frozen` exactly those keys are refined, else those
 * that are crowded now; which they were is told. Touches no database.
 */
export async function findGrainPairs(
  { plan, parameters }: Pick<GrainModel, 'plan' | 'parameters'>,
  { table, entityIds }: Pick<LoadedTable, 'table' | 'entityIds'>,
  terms: TermLookup,
  least: number,
  frozen: FrozenKeys | null = null,
): Promise<GrainRun> {
  const aligned = alignTerms(table, terms)
  const force = table.rows < manyRows ? alone(plan, table, aligned) : new Threads(2).open(plan, table, aligned)
  try {
    const blocks = await blocksOf(force, blockRules(plan).length, frozen)
    const index = blockIndex(blocks, table.rows, sharedInts)
    const entities = groupRows(entityIds)
    const weighRows = compileWeights(plan, parameters, table, aligned)
    const weighEntities = compileEntityWeight(
      plan,
      parameters,
      table,
      aligned,
      compileComparisons(plan, table, aligned),
    )
    const pairs: WeighedPair[] = []
    const seen = new Set<number>()
    let candidates = 0
    for (const scored of await scoreRows(force, index, table.rows)) {
      candidates += scored.left.length
      for (let at = 0; at < scored.left.length; at++) {
        const [i, j] = [scored.left[at] ?? 0, scored.right[at] ?? 0]
        const [x, y] = [entities.of[i] ?? 0, entities.of[j] ?? 0]
        if (x === y) continue
        const [p, q] = x < y ? [x, y] : [y, x]
        const [left, right] = [entities.rows[p] ?? [], entities.rows[q] ?? []]
        let weight = 0
        if (left.length === 1 && right.length === 1) weight = weighRows(scored.patterns[at] ?? 0, i, j)
        else {
          const name = p * entities.rows.length + q
          if (seen.has(name)) continue
          seen.add(name)
          weight = weighEntities(left, right)
        }
        if (weight >= least) pairs.push({ a: entities.ids[p] ?? '', b: entities.ids[q] ?? '', weight })
      }
    }
    const crowded = blocks.flatMap((one) => one.crowded)
    const recall = blockingRecall(plan, table, index)
    const figures = { records: table.rows, candidates, refinedKeys: crowded.length, blockingRecall: recall }
    return { pairs, crowded, figures }
  } finally {
    await force.end()
  }
}

async function blocksOf(force: WorkForce, rules: number, frozen: FrozenKeys | null) {
  const tasks = Array.from({ length: rules }, (_, rule) => ({ kind: 'blocks', rule, frozen }) as const)
  return (await force.do(tasks)).flatMap((result) => (result.kind === 'blocks' ? [result.blocks] : []))
}

async function scoreRows(force: WorkForce, index: ReturnType<typeof blockIndex>, rows: number): Promise<ScoredPairs[]> {
  const tasks = []
  for (let from = 0; from < rows; from += rowsATask)
    tasks.push({ kind: 'score', index, from, to: Math.min(rows, from + rowsATask) } as const)
  return (await force.do(tasks)).flatMap((result) => (result.kind === 'score' ? [result.scored] : []))
}

/** Entities in the order of their ids, so that the smaller number is the smaller id. */
function groupRows(entityIds: readonly string[]) {
  const ids = [...new Set(entityIds)].sort()
  const numbers = new Map(ids.map((id, number) => [id, number]))
  const of = Int32Array.from(entityIds, (id) => numbers.get(id) ?? 0)
  const rows: number[][] = ids.map(() => [])
  for (const [row, number] of of.entries()) rows[number]?.push(row)
  return { ids, of, rows }
}
