/** The list in another order, the same for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const next = [...list]
  let state = seed + 1
  for (let i = next.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    const j = (state >> 8) % (i + 1)
    const [a, b] = [next[i], next[j]]
    if (a !== undefined && b !== undefined) [next[i], next[j]] = [b, a]
  }
  return next
}
