import { describe, expect, it } from 'vitest'
import { clusterThreshold } from './cluster-threshold'

/** Clusters of three rows each: two sure pairs, and a third one of a weight given. */
function threes(count: number, third: number) {
  const [left, right, weights]: [number[], number[], number[]] = [[], [], []]
  for (let first = 0; first < 3 * count; first += 3) {
    left.push(first, first + 1, first)
    right.push(first + 1, first + 2, first + 2)
    weights.push(9000, 9000, third)
  }
  const clusterOf = Int32Array.from({ length: 3 * count }, (_, row) => row - (row % 3))
  return {
    pairs: { left: Int32Array.from(left), right: Int32Array.from(right) },
    weights: Int32Array.from(weights),
    clusterOf,
  }
}

const chosen = (count: number, third: number) => {
  const { pairs, weights, clusterOf } = threes(count, third)
  return clusterThreshold(pairs, weights, 0, clusterOf)
}

describe('the threshold for clusters', () => {
  it('goes down where clusters prove more pairs than the model expects below it', () => {
    expect(chosen(2000, -6000)).toBeLessThan(-2000)
    expect(chosen(2000, -6000)).toBeGreaterThanOrEqual(-4000)
  })

  it('stays where every pair is accepted anyway, and where there is too little to tell', () => {
    expect(chosen(2000, 8000)).toBe(0)
    expect(chosen(2, -6000)).toBe(0)
    expect(chosen(0, 0)).toBe(0)
  })
})
