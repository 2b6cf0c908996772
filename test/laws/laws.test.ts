import { describe, expect, it } from 'vitest'
import { allLaws } from './all-laws'
import { runInMemory } from './run-in-memory'

/** Histories the suite tries in memory; `npm run laws` tries any number. */
const runs = 5_000

describe(`the laws of identity, over ${runs} histories in memory`, () => {
  it('hold, every one of them, and none idly', { timeout: 400_000 }, () => {
    const { laws, violations } = runInMemory(runs, 20_261_122)
    expect(violations).toEqual([])
    for (const { number } of allLaws) expect(laws[number]).toMatchObject({ runs, violations: 0 })
    expect(Object.values(laws).filter(({ tried }) => tried < runs / 20)).toEqual([])
  })
})
