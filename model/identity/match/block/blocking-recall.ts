import type { MatchPlan } from '../plan'
import type { FeatureTable } from '../table'
import { type BlockIndex, ruleOfPlace } from './block-index'
import type { BlockRule } from './block-rule'
import { blockRules } from './block-rules'

/** Values so telling that two records with the same one are nearly surely one customer, and what says the same as they do. */
const proofs: readonly { feature: string; also: readonly string[] }[] = [
  { feature: 'emails', also: ['email_local', 'domains'] },
  { feature: 'phones', also: ['phone_tail'] },
]

/** How many pairs are looked at for each proof, and how many records may share a value that still counts as proof. */
const [mostPairs, mostSharing] = [20_000, 5]

/**
 * Blocking recall without labels: of the pairs with an equal e-mail, telephone or id, the share that the rules which do not
 * look at that field bring together. Null where no two records share such a value.
 */
export function blockingRecall(plan: MatchPlan, table: FeatureTable, index: BlockIndex): number | null {
  const rules = blockRules(plan)
  const ids = Object.keys(plan.features).filter((name) => name.startsWith('id_'))
  let [found, all] = [0, 0]
  for (const { feature, also } of [...proofs, ...ids.map((id) => ({ feature: id, also: [] }))]) {
    const blind = rules.map((rule) => looksAt(rule, [feature, ...also]))
    for (const [a, b] of pairsSharing(feature, table)) {
      all++
      if (sharesBlock(index, a, b, blind)) found++
    }
  }
  return all === 0 ? null : found / all
}

/** Whether two rows share a block of a rule that is not in `blind`. */
export function sharesBlock(index: BlockIndex, a: number, b: number, blind?: readonly boolean[]): boolean {
  const blocks = new Set<number>()
  for (const place of placesOf(index, a)) blocks.add(index.ends[place] ?? 0)
  return placesOf(index, b).some(
    (place) => blocks.has(index.ends[place] ?? 0) && !(blind?.[ruleOfPlace(index, place)] ?? false),
  )
}

const placesOf = ({ places, starts }: BlockIndex, row: number): Int32Array =>
  places.subarray(starts[row] ?? 0, starts[row + 1] ?? 0)

const looksAt = (rule: BlockRule, features: readonly string[]) =>
  rule.parts.some(({ feature }) => features.includes(feature))

function* pairsSharing(name: string, table: FeatureTable): Generator<[number, number]> {
  const feature = table.features.get(name)
  if (feature === undefined || feature.type === 'number') return
  const rowsOf = new Map<number, number[]>()
  for (let row = 0; row < table.rows; row++) {
    const ids =
      feature.type === 'text'
        ? [feature.ids[row] ?? 0]
        : feature.ids.subarray(feature.starts[row], feature.starts[row + 1])
    for (const id of ids) {
      if (id === 0) continue
      const rows = rowsOf.get(id)
      if (rows) rows.push(row)
      else rowsOf.set(id, [row])
    }
  }
  let left = mostPairs
  for (const rows of rowsOf.values()) {
    if (rows.length < 2 || rows.length > mostSharing) continue
    for (let i = 0; i < rows.length; i++)
      for (let j = i + 1; j < rows.length && left > 0; j++, left--) yield [rows[i] ?? 0, rows[j] ?? 0]
  }
}
