import { logChoose } from './log-factorial'

/** Chance of exactly `k` hits in `n` tries of chance `p` each (0 to 1): the binomial distribution. */
export function binomial(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0
  if (p <= 0) return k === 0 ? 1 : 0
  if (p >= 1) return k === n ? 1 : 0
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p))
}

/** Chance of at most `k` hits in `n` tries of chance `p` each. */
export function binomialUpTo(k: number, n: number, p: number): number {
  let sum = 0
  for (let at = 0; at <= Math.min(k, n); at++) sum += binomial(at, n, p)
  return Math.min(1, sum)
}
