import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/test/database'
import { runOnPostgres } from './run-on-postgres'

testDatabase()

/** Histories the suite tries on Postgres; `npm run laws` tries any number. */
const runs = 80

describe(`the laws of identity, over ${runs} histories on Postgres`, () => {
  it('hold on tables, which agree with the world in memory', { timeout: 300_000 }, async () => {
    const { laws, violations } = await runOnPostgres(runs, 20_261_122, false)
    expect(violations).toEqual([])
    expect(laws[0]).toMatchObject({ runs, violations: 0 })
  })
})
