/** A 64-bit hash as two whole numbers of 32 bits. (0, 0) stands for "nothing". */
export type Hash = { hi: number; lo: number }

const [first, second] = [0x9e3779b1, 0x85ebca77]

/** Hash of a text by its UTF-16 units, in two lanes of FNV-1a with different multipliers and a final mix. Never (0, 0). */
export function hashText(text: string): Hash {
  let hi = 0x811c9dc5
  let lo = 0x2f0b4a27
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    hi = Math.imul(hi ^ unit, 0x01000193)
    lo = Math.imul(lo ^ unit, 0x5bd1e995)
  }
  return { hi: finish(hi) | 0, lo: finish(lo) | 1 }
}

/** One lane of a hash of hashes: order matters. */
export const mixHigh = (before: number, next: number): number => mix(before, next, first)
/** The other lane. */
export const mixLow = (before: number, next: number): number => mix(before, next, second) | 1

/** Hash of two hashes in this order. Never (0, 0). */
export const mixHash = (before: Hash, next: Hash): Hash => ({
  hi: mixHigh(before.hi, next.hi),
  lo: mixLow(before.lo, next.lo),
})

/** A hash as a signed 64-bit number, as Postgres holds it. */
export const asBigint = (hi: number, lo: number): bigint => (BigInt(hi) << 32n) | BigInt(lo >>> 0)

function mix(before: number, next: number, by: number): number {
  const turned = Math.imul(before ^ (before >>> 15), by) + next
  return finish(Math.imul(turned ^ (turned >>> 13), by))
}

function finish(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const more = Math.imul(half ^ (half >>> 13), 0xc2b2ae35)
  return more ^ (more >>> 16)
}
