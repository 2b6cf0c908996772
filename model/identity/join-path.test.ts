import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinPath, weakestStep } from './join-path'

const edge = (a: string, b: string, rule = 'crm.contact') => ({ a, b, rule, origin: 'rule' })

describe('the chain of joins', () => {
  it('prefers the way whose weakest link is strongest, then the shortest', () => {
    const edges = [edge('a', 'd', 'email'), edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('b', 'd')]
    const path = joinPath(edges, 'a', 'd')
    expect(path?.map((step) => step.to)).toEqual(['b', 'd'])
  })

  it('names the least sure link and says nothing where none leads there', () => {
    const path = joinPath([edge('a', 'b'), edge('b', 'c', 'email')], 'c', 'a') ?? []
    expect(weakestStep(path)?.edge.rule).toBe('email')
    expect(joinPath([edge('a', 'b')], 'a', 'z')).toBeNull()
    expect(joinPath([], 'a', 'a')).toEqual([])
  })

  it('is a chain from one to the other without a loop, there and back equally sure', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
    const edges = fc.array(fc.tuple(ids, ids, fc.constantFrom('email', 'crm.contact', 'tax_id')), { maxLength: 14 })
    fc.assert(
      fc.property(edges, ids, ids, (drawn, from, to) => {
        const all = drawn.filter(([a, b]) => a !== b).map(([a, b, rule]) => edge(a, b, rule))
        const path = joinPath(all, from, to)
        const back = joinPath(all, to, from)
        expect(path === null).toBe(back === null)
        if (!path || !back) return
        expect(path.length).toBe(back.length)
        expect(weakestStep(path)?.certainty).toBe(weakestStep(back)?.certainty)
        let at: string = from
        for (const step of path) {
          expect(step.from).toBe(at)
          at = step.to
        }
        expect(at).toBe(to)
        expect(new Set(path.map((step) => step.to)).size).toBe(path.length)
      }),
      { numRuns: 500 },
    )
  })
})
