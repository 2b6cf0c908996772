import { describe, expect, it } from 'vitest'
import { sourceFiles, textOf } from '@/test/house/source-files'
import { builtInLists } from './built-in-lists'
import { readFilters } from './read-filters'

const written = (query: string) => {
  const params = new URLSearchParams(query)
  params.delete('sort')
  return params.toString()
}

describe('builtInLists', () => {
  it('are all lists of accounts with a filter that the homes, the metrics and the questions lead to', () => {
    const files = [...sourceFiles('server/home', /\.ts$/), ...sourceFiles('model', /\.ts$/)].filter(
      (path) => !path.includes('.test.'),
    )
    const linked = files.flatMap((path) =>
      [...textOf(path).matchAll(/'\/customers\/accounts\?([^']+)'/g)].map((match) => written(match[1] ?? '')),
    )
    const known = builtInLists.map((list) => list.query)
    expect(new Set(known).size).toBe(known.length)
    expect([...new Set(linked.filter(Boolean))].sort()).toEqual(known.toSorted())
  })

  it('can all be read, and say themselves', () => {
    for (const { grain, query, name } of builtInLists) {
      const { values, wrong } = readFilters(grain, Object.fromEntries(new URLSearchParams(query)))
      expect(wrong).toEqual({})
      expect(values.length).toBeGreaterThan(0)
      expect(name).toMatch(/^Accounts \w/)
    }
  })
})
