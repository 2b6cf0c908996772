import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClusterEdge, type ClusterRecord, cluster } from './cluster'

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const runs = { numRuns: 10_000 }

const record = fc.record({
  tax: fc.option(fc.constantFrom('1', '2'), { freq: 2 }),
  weak: fc.constantFrom('x', 'y', 'z'),
})
const world = fc.array(record, { minLength: 8, maxLength: 8 }).map((made) =>
  made.map(
    ({ tax, weak }, i): ClusterRecord => ({
      recordId: ids[i] ?? '',
      number: ((i * 5) % 8) + 1,
      exclusive: tax ? [`tax_id ${tax}`] : [],
      weak: [`phone ${weak}`],
    }),
  ),
)
const edge = fc
  .record({
    a: fc.constantFrom(...ids),
    b: fc.constantFrom(...ids),
    verdict: fc.constantFrom<ClusterEdge['verdict']>('same', 'same', 'same', 'different'),
    origin: fc.constantFrom<ClusterEdge['origin']>('rule', 'person'),
    rule: fc.constantFrom('email', 'tax_id', 'crm.account'),
    value: fc.constantFrom('1', '2'),
  })
  .map(({ a, b, ...rest }): ClusterEdge => {
    const person = rest.verdict === 'different' || rest.origin === 'person'
    return {
      a: a < b ? a : b,
      b: a < b ? b : a,
      ...rest,
      ...(person ? { origin: 'person', rule: 'decision', value: '' } : {}),
    }
  })
const edges = fc.uniqueArray(edge, { maxLength: 14, selector: (one) => JSON.stringify(one) })

/** The clusters as text, so that ten thousand comparisons are quick. */
const picture = (records: ClusterRecord[], among: ClusterEdge[]) =>
  JSON.stringify([...cluster(records, among).entityOf].sort())
const merge = (a: string, b: string): ClusterEdge => ({
  a,
  b,
  verdict: 'same',
  origin: 'person',
  rule: 'decision',
  value: '',
})

describe('cluster', { timeout: 120_000 }, () => {
  it('does not depend on the order of records or edges', () => {
    fc.assert(
      fc.property(world, edges, fc.infiniteStream(fc.nat()), (records, among, dice) => {
        const shuffled = <T>(list: T[]) =>
          list
            .map((one) => [dice.next().value ?? 0, one] as const)
            .sort((p, q) => p[0] - q[0])
            .map((pair) => pair[1])
        expect(picture(shuffled(records), shuffled(among))).toBe(picture(records, among))
      }),
      runs,
    )
  })

  it('puts every record in exactly one cluster, which bears the id of its earliest record, reached in one step', () => {
    fc.assert(
      fc.property(world, edges, (records, among) => {
        const { entityOf } = cluster(records, among)
        const first = new Map<string, number>()
        for (const { recordId, number } of records) {
          const entityId = entityOf.get(recordId) ?? ''
          first.set(entityId, Math.min(number, first.get(entityId) ?? number))
        }
        const founder = (id: string) => records.find((one) => one.recordId === id)?.number
        return (
          entityOf.size === records.length &&
          [...first].every(([id, number]) => entityOf.get(id) === id && founder(id) === number)
        )
      }),
      runs,
    )
  })

  it('undoing any merge, whatever was decided since, equals never having made it', () => {
    fc.assert(
      fc.property(
        world,
        edges,
        edges,
        fc.constantFrom(...ids),
        fc.constantFrom(...ids),
        (records, before, since, x, y) => {
          const added = [...before, merge(x, y), ...since]
          const undone = added.filter((_, i) => i !== before.length)
          expect(picture(records, undone)).toBe(picture(records, [...before, ...since]))
        },
      ),
      runs,
    )
  })

  it('merging is the same both ways round and in either grouping, and twice is once', () => {
    fc.assert(
      fc.property(world, edges, (records, among) => {
        const both = [...among, merge('a', 'b'), merge('b', 'c')]
        expect(picture(records, [...among, merge('b', 'c'), merge('b', 'a')])).toBe(picture(records, both))
        expect(picture(records, [...both, merge('a', 'b')])).toBe(picture(records, both))
      }),
      runs,
    )
  })

  it('never joins what a person keeps apart, nor by rules what a strong identifier keeps apart', () => {
    fc.assert(
      fc.property(world, edges, (records, among) => {
        const { entityOf } = cluster(records, among)
        for (const { a, b, verdict } of among)
          if (verdict === 'different' && a !== b && entityOf.get(a) === entityOf.get(b)) return false
        if (among.some((one) => one.origin === 'person' && one.verdict === 'same')) return true
        for (const id of new Set(entityOf.values())) {
          const taxes = records.filter((one) => entityOf.get(one.recordId) === id).flatMap((one) => one.exclusive)
          if (new Set(taxes).size > 1) return false
        }
        return true
      }),
      runs,
    )
  })

  it.each([
    ['joins by a chain', [same('a', 'b'), same('b', 'c')], {}, ['a', 'a', 'a']],
    ['keeps clashing tax ids apart', [same('a', 'b')], { a: ['tax_id 1'], b: ['tax_id 2'] }, ['a', 'b', 'c']],
    ['a person overrides a clash', [merge('a', 'b')], { a: ['tax_id 1'], b: ['tax_id 2'] }, ['a', 'a', 'c']],
    [
      'equal evidence to two sides that clash joins neither',
      [same('a', 'c'), same('b', 'c', '2')],
      { a: ['tax_id 1'], b: ['tax_id 2'] },
      ['a', 'b', 'c'],
    ],
    [
      'better evidence wins',
      [same('a', 'c'), same('a', 'c', '3'), same('b', 'c', '2')],
      { a: ['tax_id 1'], b: ['tax_id 2'] },
      ['a', 'b', 'a'],
    ],
  ] as const)('%s', (_, among, taxes: Record<string, readonly string[]>, expected) => {
    const records = ['a', 'b', 'c'].map((recordId, i) => ({
      recordId,
      number: i + 1,
      exclusive: taxes[recordId] ?? [],
      weak: [],
    }))
    const { entityOf } = cluster(records, among)
    expect(records.map((one) => entityOf.get(one.recordId))).toEqual(expected)
  })
})

function same(a: string, b: string, value = '1'): ClusterEdge {
  return { a, b, verdict: 'same', origin: 'rule', rule: 'crm.account', value }
}
