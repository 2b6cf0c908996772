/** A repeatable source of chance. Two made from equal parts give the same numbers. */
export type Random = {
  /** From 0 (included) to 1 (excluded). */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean
  /** One of the list, each as likely. Throws on an empty list. */
  pick<T>(list: readonly T[]): T
  /** One of the list, the front much likelier than the end, as names are in life. */
  pickSkewed<T>(list: readonly T[]): T
  /** One of the list by its weight. Throws on an empty list. */
  weighted<T>(list: readonly (readonly [value: T, weight: number])[]): T
}

/** Makes a source of chance (sfc32) from a seed and any further parts, such as 'account' and its number. */
export function createRandom(...parts: readonly (string | number)[]): Random {
  let [a, b, c, counter] = startState(parts.join('/'))
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  const at = <T>(list: readonly T[], position: number): T => {
    if (list.length === 0) throw new Error('Cannot pick from an empty list')
    return list[Math.min(list.length - 1, Math.floor(position * list.length))] as T
  }
  for (let round = 0; round < 12; round++) next()
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => at(list, next()),
    pickSkewed: (list) => at(list, next() ** 2.2),
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return at(list, 0)[0]
    },
  }
}

function startState(text: string): [number, number, number, number] {
  let h = 0x811c9dc5
  const state = [0, 0, 0].map((_, word) => {
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ (text.charCodeAt(i) + word), 0x01000193)
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
    return h ^ (h >>> 13)
  })
  return [state[0] ?? 1, state[1] ?? 2, state[2] ?? 3, 1]
}
