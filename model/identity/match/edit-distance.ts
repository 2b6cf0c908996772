/** Longer texts, in code points, are never near one another: Postgres counts no further. */
export const longestCompared = 255

/**
 * Letters to change, add or drop to turn one text into the other (Levenshtein 1966), counted in code points as Postgres's
 * fuzzystrmatch does; `most + 1` where it is more than `most`.
 */
export function editDistance(a: Letters, b: Letters, most: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const [n, m] = [short.length, long.length]
  if (m - n > most) return most + 1
  const row = n < space.length ? space : new Int32Array(n + 1)
  for (let i = 0; i <= n; i++) row[i] = i
  for (let j = 1; j <= m; j++) {
    const letter = long[j - 1]
    let [diagonal, left, least] = [j - 1, j, j]
    row[0] = j
    for (let i = 1; i <= n; i++) {
      const above = row[i] ?? 0
      const change = short[i - 1] === letter ? diagonal : diagonal + 1
      const other = (above < left ? above : left) + 1
      left = change < other ? change : other
      row[i] = left
      diagonal = above
      if (left < least) least = left
    }
    if (least > most) return most + 1
  }
  return Math.min(row[n] ?? 0, most + 1)
}

type Letters = { readonly length: number; readonly [at: number]: number }
const space = new Int32Array(64)

/** Code points of a text. */
export const codePoints = (text: string): number[] => Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
