/**
 * The set of trigrams of a text as Postgres's pg_trgm makes it: lower case, runs of letters and digits, each with two blanks
 * before and one behind. Sorted.
 */
export function trigramsOf(text: string): readonly string[] {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{Alphabetic}\p{Nd}]+/gu)) {
    const letters = [' ', ' ', ...word, ' ']
    for (let i = 0; i + 2 < letters.length; i++) found.add(`${letters[i]}${letters[i + 1]}${letters[i + 2]}`)
  }
  return [...found].sort()
}

/** Trigrams in common over trigrams of either, in whole thousandths; both sorted. Two texts without any are not alike. */
export function trigramSimilarity<T extends string | number>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let [common, i, j] = [0, 0, 0]
  for (;;) {
    const x = a[i]
    const y = b[j]
    if (x === undefined || y === undefined) break
    if (x === y) common++
    if (x <= y) i++
    if (y <= x) j++
  }
  const either = a.length + b.length - common
  return either === 0 ? 0 : Math.round((1000 * common) / either)
}
