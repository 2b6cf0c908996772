import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectedParts } from './connected-parts'
import { findCuts } from './find-cuts'
import { type GraphEdge, graphLinks } from './graph-links'
import { weakestCuts } from './weakest-cuts'

const by = (rule: string, value: string, a: string, b: string): GraphEdge => ({ a, b, rule, value, origin: 'rule' })
const said = (a: string, b: string): GraphEdge => ({ a, b, rule: 'decision', value: null, origin: 'person' })

describe('the graph of one customer', () => {
  it('draws several rules between two records as one link that is surer than each', () => {
    const [link, ...more] = graphLinks([by('email', 'x', 'b', 'a'), by('crm.contact', 'CP-1', 'a', 'b')])
    expect(more).toEqual([])
    expect(link).toMatchObject({ a: 'a', b: 'b', key: 'a~b' })
    expect(link?.certainty).toBeCloseTo(1 - 0.01 * 0.001, 9)
  })

  it('parts a chain at the link that is asked for', () => {
    const edges = [by('crm.contact', '1', 'a', 'b'), by('email', 'x', 'b', 'c'), by('crm.contact', '2', 'c', 'd')]
    expect(findCuts(['a', 'b', 'c', 'd'], edges, 'b', 'c')[0]).toMatchObject({ stays: ['a', 'b'], leaves: ['c', 'd'] })
    expect(findCuts(['a', 'b', 'c', 'd'], edges, 'c', 'd')[0]?.leaves).toEqual(['d'])
    expect(findCuts(['a', 'b'], [], 'a', 'b')).toEqual([])
  })

  it('counts one identifier of many records once, so that three by one address are weaker than two by an id', () => {
    const address = [by('email', 'x', 'a', 'b'), by('email', 'x', 'a', 'c'), by('email', 'x', 'b', 'c')]
    const [weakest] = weakestCuts(['a', 'b', 'c', 'd'], [...address, by('crm.contact', '1', 'c', 'd')])
    expect(weakest?.certainty).toBeCloseTo(0.99, 6)
    expect(weakest?.edges.every((edge) => edge.rule === 'email')).toBe(true)
  })

  it('takes the likeliest wrong links where records hang together in several ways', () => {
    const ring = [
      by('email', 'x', 'a', 'b'),
      by('crm.contact', '1', 'b', 'c'),
      by('crm.contact', '2', 'c', 'd'),
      by('tax_id', 't', 'd', 'a'),
    ]
    expect(findCuts(['a', 'b', 'c', 'd'], ring, 'b', 'c')[0]).toMatchObject({ stays: ['a', 'c', 'd'], leaves: ['b'] })
  })

  it('says both where two cuts are as likely', () => {
    const two = ['a', 'b', 'c'].map((from, at) => by('email', 'x', from, ['b', 'c', 'a'][at] ?? ''))
    const cuts = findCuts(['a', 'b', 'c', 'd'], [...two, by('crm.contact', '1', 'c', 'd')], 'a', 'c')
    expect(cuts.map((cut) => cut.leaves)).toEqual([
      ['c', 'd'],
      ['b', 'c', 'd'],
    ])
  })

  it('ranks a person’s word by its certainty like any other', () => {
    const cuts = weakestCuts(['a', 'b', 'c'], [said('a', 'b'), by('crm.contact', '1', 'b', 'c')])
    expect(cuts).toMatchObject([{ person: true, leaves: ['b', 'c'] }])
  })

  it('cuts any connected customer in two parts that each hang together, whatever the order of its edges', () => {
    fc.assert(
      fc.property(connected, ({ ids, edges, shuffled, pair }) => {
        const cuts = findCuts(ids, edges, pair[0], pair[1])
        expect(cuts.length).toBeGreaterThan(0)
        for (const cut of cuts) {
          expect([...cut.stays, ...cut.leaves].sort()).toEqual([...ids].sort())
          expect(cut.stays).toContain(ids[0])
          expect(cut.stays.includes(pair[0])).not.toBe(cut.stays.includes(pair[1]))
          expect(connectedParts(cut.stays, edges)).toHaveLength(1)
          expect(connectedParts(cut.leaves, edges)).toHaveLength(1)
        }
        const again = findCuts(ids, shuffled, pair[0], pair[1])
        expect(again.map((cut) => cut.leaves)).toEqual(cuts.map((cut) => cut.leaves))
      }),
    )
  })

  it('finds no cut that is less sure than the weakest it names', () => {
    fc.assert(
      fc.property(connected, ({ ids, edges, pair }) => {
        const [cut] = findCuts(ids, edges, pair[0], pair[1])
        expect(weakestCuts(ids, edges)[0]?.certainty ?? 0).toBeLessThanOrEqual((cut?.certainty ?? 1) + 1e-9)
      }),
    )
  })
})

/** A connected customer: a chain through all records, cliques by shared values and some persons' words. */
const connected = fc
  .record({
    size: fc.integer({ min: 2, max: 14 }),
    chain: fc.array(fc.constantFrom('email', 'crm.contact', 'tax_id', 'decision'), { minLength: 14, maxLength: 14 }),
    groups: fc.array(fc.uniqueArray(fc.nat(13), { minLength: 2, maxLength: 5 }), { maxLength: 4 }),
    pair: fc.tuple(fc.nat(13), fc.nat(13)),
    seed: fc.nat(),
  })
  .map(({ size, chain, groups, pair, seed }) => {
    const ids = Array.from({ length: size }, (_, index) => `r${String(index).padStart(2, '0')}`)
    const id = (index: number) => ids[index % size] ?? ''
    const steps = ids.slice(1).map((one, index) => {
      const rule = chain[index] ?? 'email'
      return rule === 'decision' ? said(id(index), one) : by(rule, `chain ${index}`, id(index), one)
    })
    const cliques = groups.flatMap((group, at) => {
      const members = [...new Set(group.map(id))]
      return members.flatMap((x, i) => members.slice(i + 1).map((y) => by('email', `group ${at}`, x, y)))
    })
    const edges = [...steps, ...cliques]
    const shuffled = edges
      .map((edge, index) => ({ edge, at: (index * 7919 + seed) % 1009 }))
      .sort((x, y) => x.at - y.at)
      .map(({ edge }) => edge)
    const ends: [string, string] = [id(pair[0]), id(pair[0] % size === pair[1] % size ? pair[0] + 1 : pair[1])]
    return { ids, edges, shuffled, pair: ends }
  })
