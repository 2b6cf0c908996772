import { statSync } from 'node:fs'
import { pairKey } from '@/model/identity/match/cluster/must-part'
import { probabilityOf } from '@/model/identity/match/threshold'
import { readTruth } from '@/server/identity/link/read-truth'
import { runLink } from '@/server/identity/link/run-link'
import type { JudgedPairs } from './judged-bands'
import type { LinkSet } from './link-sets'

const leastProbable = 0.6

/** Links a set with nothing but the defaults and tells of each likely pair whether it is true. */
export async function linkedPairs({ name, records, truth: path }: LinkSet): Promise<JudgedPairs> {
  const linked = await runLink({ records, threads: 1, once: false, said: { kinds: {} } }, statSync(records).size)
  const truth = await readTruth(path, linked.ids.rowOf)
  const { left, right } = linked.pairs
  const pairs: JudgedPairs['pairs'] = []
  linked.weights.forEach((weight, at) => {
    const probability = probabilityOf(weight)
    if (probability < leastProbable) return
    const [x, y] = [left[at] ?? 0, right[at] ?? 0]
    pairs.push({ probability, wrong: !truth.keys.has(pairKey(Math.min(x, y), Math.max(x, y), truth.rows)) })
  })
  return { name, pairs }
}
