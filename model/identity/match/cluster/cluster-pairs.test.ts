import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterPairs } from './cluster-pairs'
import { partComponent } from './part-component'
import { partSmall } from './part-small'

const rows = 12

/** Pairs of rows, each once, with weights that are all different and below where they are capped: equal ones go by row. */
const graph = fc
  .uniqueArray(
    fc.tuple(fc.nat(rows - 1), fc.nat(rows - 1)).filter(([a, b]) => a < b),
    {
      selector: ([a, b]) => a * rows + b,
      maxLength: 40,
    },
  )
  .chain((pairs) =>
    fc
      .uniqueArray(fc.integer({ min: -8000, max: 11_999 }), { minLength: pairs.length, maxLength: pairs.length })
      .map((weights) => pairs.map(([a, b], at) => ({ a, b, weight: weights[at] ?? 0 }))),
  )

type Weighed = { a: number; b: number; weight: number }[]

const cluster = (graph: Weighed, threshold = 0, cannotLink = {}) =>
  clusterPairs({
    rows,
    pairs: { left: Int32Array.from(graph, ({ a }) => a), right: Int32Array.from(graph, ({ b }) => b) },
    weights: Int32Array.from(graph, ({ weight }) => weight),
    threshold,
    cannotLink,
  })

describe('clusters', () => {
  it('never hold what must stay apart', () => {
    const apart = fc.array(
      fc.tuple(fc.nat(rows - 1), fc.nat(rows - 1)).filter(([a, b]) => a !== b),
      { maxLength: 6 },
    )
    const kinds = fc.array(fc.nat(2), { minLength: rows, maxLength: rows }).map((all) => Int32Array.from(all))
    fc.assert(
      fc.property(graph, apart, kinds, kinds, (weighed, pairs, exclusive, once) => {
        const { clusterOf } = cluster(weighed, 0, { pairs, exclusive: [exclusive], once })
        for (const [a, b] of pairs) expect(clusterOf[a]).not.toBe(clusterOf[b])
        for (let i = 0; i < rows; i++)
          for (let j = i + 1; j < rows; j++) {
            if (clusterOf[i] !== clusterOf[j]) continue
            expect(exclusive[i] && exclusive[j] && exclusive[i] !== exclusive[j]).toBeFalsy()
            expect(once[i] && once[i] === once[j]).toBeFalsy()
          }
      }),
    )
  })

  it('only join what pairs from the threshold on connect, and bear the smallest row', () => {
    fc.assert(
      fc.property(graph, (weighed) => {
        const { clusterOf } = cluster(weighed)
        clusterOf.forEach((first, row) => {
          expect(first).toBeLessThanOrEqual(row)
          expect(clusterOf[first]).toBe(first)
          const joined = weighed.some(({ a, b, weight }) => weight >= 0 && (a === row || b === row))
          if (!joined) expect(clusterOf.filter((other) => other === first).length).toBe(1)
        })
      }),
    )
  })

  it('do not depend on the order of rows and pairs', () => {
    fc.assert(
      fc.property(graph, (weighed) => {
        const turned = weighed.map(({ a, b, weight }) => ({ a: rows - 1 - b, b: rows - 1 - a, weight })).reverse()
        const [plain, other] = [cluster(weighed).clusterOf, cluster(turned).clusterOf]
        for (let i = 0; i < rows; i++)
          for (let j = 0; j < i; j++) expect(other[rows - 1 - i] === other[rows - 1 - j]).toBe(plain[i] === plain[j])
      }),
      { seed: 11 },
    )
  })

  it('come out the same from the table of a small component and from the queue of a large one', () => {
    fc.assert(
      fc.property(graph, (weighed) => {
        const edges = weighed.map(({ a, b, weight }) => ({ a, b, gain: weight }))
        const [small, large] = [partSmall, partComponent].map((part) =>
          part(rows, edges, (a, b) => a.length * b.length > 9),
        )
        for (let i = 0; i < rows; i++)
          for (let j = 0; j < i; j++) expect(small?.[i] === small?.[j]).toBe(large?.[i] === large?.[j])
      }),
    )
  })

  it('cut a weak bridge between two groups that hold together, and say so', () => {
    const group = (from: number) =>
      [0, 1, 2].flatMap((i) => [0, 1, 2].filter((j) => j > i).map((j) => ({ a: from + i, b: from + j, weight: 9000 })))
    const { clusterOf, suspicious } = cluster([...group(0), ...group(3), { a: 2, b: 3, weight: 1000 }])
    expect([...clusterOf.slice(0, 6)]).toEqual([0, 0, 0, 3, 3, 3])
    expect(suspicious).toEqual([{ rows: Int32Array.from([0, 1, 2, 3, 4, 5]), because: 'weak bridge' }])
  })

  it('take a pair exactly at the threshold', () => {
    expect([...cluster([{ a: 0, b: 1, weight: 500 }], 500).clusterOf.slice(0, 2)]).toEqual([0, 0])
  })
})
