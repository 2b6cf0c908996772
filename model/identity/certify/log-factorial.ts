const known: number[] = [0]

/** Natural logarithm of n!, for whole n from 0. Summed once and kept. */
export function logFactorial(n: number): number {
  for (let at = known.length; at <= n; at++) known.push((known[at - 1] ?? 0) + Math.log(at))
  return known[n] ?? Number.NaN
}

/** Natural logarithm of "n choose k"; minus infinity where there is no way to choose. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k)
}
