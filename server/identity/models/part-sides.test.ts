import { describe, expect, it } from 'vitest'
import { compareQueues } from '@/model/identity/calibrate/compare-queues'
import { leastWeight } from './least-weight'
import { partSides } from './part-sides'
import { readLabels } from './read-labels'

const header = 'source_a,object_a,external_id_a,source_b,object_b,external_id_b,verdict'

describe('the two sides of a decision', () => {
  const join = (edge: string, a: string, b: string) => ({ edge, a, b })

  it('are what hung together before a merge', () => {
    const members = ['a', 'a2', 'b', 'b2'].map((record) => [record, 'a'] as const)
    const sides = partSides(members, [join('rule', 'a', 'a2'), join('rule2', 'b', 'b2'), join('person', 'a', 'b')])
    expect(sides('person', 'a', 'b')).toEqual({ left: ['a', 'a2'], right: ['b', 'b2'] })
  })

  it('are the two entities where a person said different', () => {
    const sides = partSides(
      [
        ['a', 'a'],
        ['a2', 'a'],
        ['b', 'b'],
      ],
      [join('rule', 'a', 'a2')],
    )
    expect(sides('gone', 'a', 'b')).toEqual({ left: ['a', 'a2'], right: ['b'] })
  })

  it('are the two records alone where something else joins them as well, or one is gone', () => {
    const members = ['a', 'b', 'c'].map((record) => [record, 'a'] as const)
    const sides = partSides(members, [join('r1', 'a', 'c'), join('r2', 'c', 'b'), join('person', 'a', 'b')])
    expect(sides('person', 'a', 'b')).toEqual({ left: ['a'], right: ['b'] })
    expect(sides('person', 'a', 'nobody')).toEqual({ left: ['a'], right: ['nobody'] })
  })
})

describe('a file of labels', () => {
  it('is read in any order of columns, with line numbers and a byte order mark', () => {
    const { lines, faults } = readLabels(
      `\uFEFFverdict,${header.replace(',verdict', '')}\r\nsame,crm,contact,1,shop,customer,2\r\n\r\ndifferent,crm,contact,"'=1",shop,customer,3\r\n`,
    )
    expect(faults).toEqual([])
    expect(lines).toMatchObject([
      { line: 2, verdict: 'same', a: { source: 'crm', object: 'contact', externalId: '1' } },
      { line: 4, verdict: 'different', a: { externalId: '=1' }, b: { externalId: '3' } },
    ])
  })

  it('names ragged lines and refuses a header that is not right', () => {
    expect(readLabels(`${header}\na,b,c\n`).faults).toEqual([{ line: 2, reason: 'has 3 cells where the header has 7' }])
    expect(() => readLabels('')).toThrow('empty')
    expect(() => readLabels('source_a\n1\n')).toThrow('lacks object_a')
    expect(() => readLabels(`${header},colour\n`)).toThrow('“colour”')
    expect(() => readLabels(`${header},verdict\n`)).toThrow('twice')
    expect(() => readLabels(`${header}\n"a,b`)).toThrow('line 2')
  })
})

describe('a rehearsed queue', () => {
  it('says what enters, leaves and moves', () => {
    const pair = (a: string, band: string) => ({ a, b: 'z', band })
    expect(
      compareQueues(
        [pair('1', 'likely'), pair('2', 'unsure'), pair('3', 'unsure')],
        [pair('3', 'likely'), pair('1', 'likely'), pair('4', 'different')],
      ),
    ).toEqual({
      stay: 1,
      enter: [pair('4', 'different')],
      leave: [pair('2', 'unsure')],
      move: [{ ...pair('3', 'likely'), from: 'unsure' }],
    })
  })
})

describe('the least weight', () => {
  it('is the first that is confident enough', () => {
    expect(leastWeight((weight) => (weight >= 1_234 ? 0.9 : 0.1), 0.25)).toBe(1_234)
    expect(leastWeight(() => 0.1, 0.25)).toBe(1_000_000)
    expect(leastWeight(() => 0.9, 0.25)).toBe(-1_000_000)
  })
})
