import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClusterEdge } from './cluster'
import { findWeakBridges } from './find-weak-bridges'

const record = (id: string, number: number) => ({ recordId: id, number })
const edge = (a: string, b: string, rule = 'email', origin: ClusterEdge['origin'] = 'rule'): ClusterEdge => ({
  a,
  b,
  verdict: 'same',
  origin,
  rule,
  value: `${a}${b}${rule}`,
})
const people = ['a', 'b', 'c', 'd'].map(record)

describe('weak bridges', () => {
  it('finds the one mailbox that joins two sure halves, named by their earliest records', () => {
    const edges = [edge('a', 'b', 'crm.contact'), edge('c', 'd', 'shop.customer'), edge('b', 'c')]
    const [bridge, ...more] = findWeakBridges(people, edges)
    expect(more).toEqual([])
    expect(bridge).toMatchObject({ a: 'a', b: 'c', certainty: 0.99 })
    expect(bridge?.sides.map((side) => [...side].sort())).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('finds none where a second way leads round, where two identifiers back each other up, or where a person said so', () => {
    const halves = [edge('a', 'b', 'crm.contact'), edge('c', 'd', 'shop.customer')]
    expect(findWeakBridges(people, [...halves, edge('b', 'c'), edge('a', 'd')])).toEqual([])
    expect(findWeakBridges(people, [...halves, edge('b', 'c'), edge('c', 'b', 'tax_id')])).toEqual([])
    expect(findWeakBridges(people, [...halves, edge('b', 'c', 'decision', 'person')])).toEqual([])
    expect(findWeakBridges(people, [...halves, edge('b', 'c', 'crm.account')])).toEqual([])
  })

  const graph = fc
    .tuple(
      fc.integer({ min: 2, max: 9 }),
      fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), {
        minLength: 1,
        maxLength: 16,
        selector: ([x, y]) => `${Math.min(x, y)} ${Math.max(x, y)}`,
      }),
    )
    .map(([n, pairs]) => ({
      records: Array.from({ length: n }, (_, i) => record(`r${i}`, i)),
      edges: pairs.filter(([x, y]) => x < n && y < n && x !== y).map(([x, y]) => edge(`r${x}`, `r${y}`)),
    }))

  it('finds exactly the links without which fewer records are reached', () => {
    fc.assert(
      fc.property(graph, ({ records, edges }) => {
        const found = new Set(findWeakBridges(records, edges).map((one) => pairOf(one.edge)))
        for (const one of new Set(edges.map(pairOf))) {
          const without = edges.filter((other) => pairOf(other) !== one)
          const [a = ''] = one.split(' ')
          const isBridge = reach(a, without).size < reach(a, edges).size
          expect(found.has(one)).toBe(isBridge)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('says the same whatever order records and edges come in', () => {
    fc.assert(
      fc.property(graph, ({ records, edges }) => {
        const said = (bridges: ReturnType<typeof findWeakBridges>) => bridges.map(({ a, b }) => `${a} ${b}`).sort()
        expect(said(findWeakBridges([...records].reverse(), [...edges].reverse()))).toEqual(
          said(findWeakBridges(records, edges)),
        )
      }),
      { numRuns: 300 },
    )
  })
})

const pairOf = ({ a, b }: { a: string; b: string }) => (a < b ? `${a} ${b}` : `${b} ${a}`)

function reach(from: string, edges: readonly ClusterEdge[]): Set<string> {
  const seen = new Set([from])
  for (const id of seen)
    for (const { a, b } of edges) {
      if (a === id) seen.add(b)
      if (b === id) seen.add(a)
    }
  return seen
}
