import type { BlockRule, KeyPart } from './block-rule'
import { Growing } from './growing'
import { asBigint } from './hash'
import { keyColumn } from './key-column'
import type { PartColumn } from './part-column'
import type { FrozenKeys } from './record-keys'
import { refineKeys } from './refine-keys'

/** Keys of one rule of many rows: row `rows[e]` has the key `keys[e]`, a signed 64-bit number. */
export type RuleKeys = { rows: Int32Array; keys: BigInt64Array }

/** What `recordKeys` makes by one rule, for all `count` rows of a table at once; keys that one row alone has are among them. */
export function ruleKeys(
  rule: BlockRule,
  count: number,
  { crowded, salt = '' }: FrozenKeys,
  columns: (part: KeyPart) => PartColumn,
): RuleKeys {
  const rows = new Growing(count)
  const keys: bigint[] = []
  let entries = keyColumn(rule, rule.parts.map(columns), count, salt)
  for (let depth = 0; entries.rows.length > 0; depth++) {
    const refiner = rule.refiners[depth]
    const again = new Growing(16)
    for (let at = 0; at < entries.rows.length; at++) {
      const key = asBigint(entries.hi[at] ?? 0, entries.lo[at] ?? 0)
      if (refiner !== undefined && crowded.has(key)) again.push(at)
      else {
        rows.push(entries.rows[at] ?? 0)
        keys.push(key)
      }
    }
    if (refiner === undefined) break
    entries = refineKeys(entries, again.taken(), columns(refiner))
  }
  return { rows: rows.taken(), keys: BigInt64Array.from(keys) }
}
