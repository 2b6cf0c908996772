import type { KeyColumn } from './key-column'

/**
 * Entries with one key, next to each other: group `g` holds the entries `order[starts[g]] .. order[starts[g + 1] - 1]`, in the
 * order in which they came. Keys that only one entry has are left out.
 */
export type Groups = { count: number; starts: Int32Array; order: Int32Array }

/** Brings entries with equal 64-bit keys together by an open hash table. Takes about 30 bytes an entry while it runs. */
export function groupKeys({ hi, lo }: Pick<KeyColumn, 'hi' | 'lo'>): Groups {
  const entries = hi.length
  const mask = 2 ** Math.ceil(Math.log2(Math.max(2, entries * 1.6))) - 1
  const slots = new Int32Array(mask + 1).fill(-1)
  const keyOf = new Int32Array(entries)
  const firsts = new Int32Array(entries)
  const sizes = new Int32Array(entries)
  let keys = 0
  for (let e = 0; e < entries; e++) {
    let slot = ((hi[e] ?? 0) ^ Math.imul(lo[e] ?? 0, 0x9e3779b1)) & mask
    for (;;) {
      const key = slots[slot] ?? -1
      if (key === -1) {
        slots[slot] = keys
        firsts[keys] = e
        sizes[keys] = 1
        keyOf[e] = keys++
        break
      }
      const first = firsts[key] ?? 0
      if (hi[first] === hi[e] && lo[first] === lo[e]) {
        keyOf[e] = key
        sizes[key] = (sizes[key] ?? 0) + 1
        break
      }
      slot = (slot + 1) & mask
    }
  }
  return inOrder(keyOf, sizes.subarray(0, keys), firsts)
}

/** Lays the entries of keys with two or more next to each other; `room` is reused for where the next one goes. */
function inOrder(keyOf: Int32Array, sizes: Int32Array, room: Int32Array): Groups {
  let count = 0
  let total = 0
  for (const size of sizes)
    if (size > 1) {
      count++
      total += size
    }
  const starts = new Int32Array(count + 1)
  let group = 0
  let at = 0
  for (let key = 0; key < sizes.length; key++) {
    const size = sizes[key] ?? 0
    room[key] = size > 1 ? at : -1
    if (size < 2) continue
    starts[group++] = at
    at += size
  }
  starts[count] = total
  const order = new Int32Array(total)
  for (let e = 0; e < keyOf.length; e++) {
    const key = keyOf[e] ?? 0
    const next = room[key] ?? -1
    if (next < 0) continue
    order[next] = e
    room[key] = next + 1
  }
  return { count, starts, order }
}
