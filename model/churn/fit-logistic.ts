/** Weights of a logistic regression: of the constant, and of each column. */
export type LogisticFit = { intercept: number; weights: number[] }

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares), with `ridge` times half the squared weights
 * added to the loss; the constant is free. The same rows in the same order give the same weights to the last bit. Source: Hastie,
 * Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1 and 3.4.1. Throws where the rows cannot be solved for.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  ridge: number,
): LogisticFit {
  const width = (rows[0]?.length ?? 0) + 1
  const data = laidOut(rows, width)
  let at = new Array<number>(width).fill(0)
  for (let round = 0; round < 60; round++) {
    const { gradient, curvature } = slopes(data, outcomes, at, ridge)
    const step = solve(curvature, gradient)
    // A step beyond this overshoots where the outcomes are nearly told apart.
    const longest = Math.max(1, ...step.map((one) => Math.abs(one) / 4))
    at = at.map((one, i) => one + (step[i] ?? 0) / longest)
    if (Math.max(...step.map(Math.abs)) < 1e-10) break
  }
  return { intercept: at[0] ?? 0, weights: at.slice(1) }
}

/** The logistic function: log-odds to a share of 1. */
export const shareOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** The log-odds of a row. */
export function logOddsOf({ intercept, weights }: LogisticFit, row: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), intercept)
}

/** The slope of the penalised likelihood and its curvature. Plain numbers in flat arrays: this is where the time goes. */
function slopes(data: Float64Array, outcomes: readonly number[], at: readonly number[], ridge: number) {
  const width = at.length
  const gradient = Float64Array.from(at, (weight, i) => (i === 0 ? 0 : -ridge * weight))
  const flat = new Float64Array(width * width)
  for (let i = 1; i < width; i++) flat[i * width + i] = ridge
  for (let n = 0; n < outcomes.length; n++) {
    const from = n * width
    let odds = 0
    for (let i = 0; i < width; i++) odds += (at[i] ?? 0) * (data[from + i] ?? 0)
    const share = shareOf(odds)
    const off = (outcomes[n] ?? 0) - share
    const spread = share * (1 - share)
    for (let i = 0; i < width; i++) {
      const x = data[from + i] ?? 0
      gradient[i] = (gradient[i] ?? 0) + off * x
      for (let j = 0; j <= i; j++) flat[i * width + j] = (flat[i * width + j] ?? 0) + spread * x * (data[from + j] ?? 0)
    }
  }
  const curvature = at.map((_, i) => at.map((__, j) => flat[Math.max(i, j) * width + Math.min(i, j)] ?? 0))
  return { gradient: [...gradient], curvature }
}

/** Rows one after another, each with a 1 for the constant before it. */
function laidOut(rows: readonly (readonly number[])[], width: number): Float64Array {
  const data = new Float64Array(rows.length * width)
  rows.forEach((row, n) => {
    data[n * width] = 1
    data.set(row, n * width + 1)
  })
  return data
}

/** Solves a system of linear equations by elimination with pivots. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0])
  const size = rows.length
  for (let column = 0; column < size; column++) {
    const pivot = rows.reduce(
      (best, line, i) => (i >= column && Math.abs(line[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? i : best),
      column,
    )
    const [here, there] = [rows[column], rows[pivot]]
    if (!here || !there || Math.abs(there[column] ?? 0) < 1e-12) throw new Error('These rows cannot be solved for.')
    rows[column] = there
    rows[pivot] = here
    rows.forEach((line, i) => {
      const factor = i === column ? 0 : (line[column] ?? 0) / (there[column] ?? 1)
      if (factor === 0) return
      for (let j = column; j <= size; j++) line[j] = (line[j] ?? 0) - factor * (there[j] ?? 0)
    })
  }
  return rows.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1))
}
