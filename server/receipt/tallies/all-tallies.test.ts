import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { tallyReference } from '@/model/figures/tally-reference'
import { readReference } from '../read-reference'
import { allTallies } from './all-tallies'

const noTallies = new Set(['tally', 'all-tallies', 'customer-asked'])

it('lists every tally file once, under its own name, in order', () => {
  const files = new Set(readdirSync(import.meta.dirname).map((file) => file.replace(/(\.test)?\.ts$/, '')))
  expect(allTallies.map(({ key }) => key)).toEqual([...files].filter((file) => !noTallies.has(file)).sort())
})

describe.each(allTallies.map((tally) => [tally.key, tally] as const))('%s', (key, tally) => {
  it('says what each of its numbers means, and who may see them', () => {
    for (const meaning of Object.values(tally.aspects)) expect(meaning).toMatch(/^[A-Z].*\.$/)
    expect(tally.readers.length).toBeGreaterThan(0)
  })

  it('leads to the list as it is narrowed, and its references read back', () => {
    const asked = Object.fromEntries(tally.takes.map((name) => [name, 'a: b']))
    expect(tally.href(asked)).toMatch(/^\//)
    for (const aspect of Object.keys(tally.aspects)) {
      const of = readReference(tallyReference(key, aspect, asked))
      expect(of).toMatchObject({ kind: 'tally', list: key, aspect })
      expect('query' in of && Object.fromEntries(new URLSearchParams(of.query))).toEqual(asked)
    }
  })
})

it('leaves out what is not said', () => {
  expect(tallyReference('cases', 'count', { state: '', all: null, page: 0 })).toBe('tally:cases:count:page=0')
})
