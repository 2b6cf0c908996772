import { describe, expect, it } from 'vitest'
import { testDatabase } from '@/test/database'
import { runKills } from './kills'
import { runRaces } from './races'

testDatabase()

describe('deciding at once, and being killed', () => {
  it('lets one win and tells the others, as if one had come after the other', { timeout: 240_000 }, async () => {
    const report = await runRaces(10, 20_261_122)
    expect(report).toMatchObject({ faults: [], unserial: [], cycles: 0 })
    expect(report.won + report.lost).toBe(10 * 8)
  })

  it('leaves all of a decision or nothing of it', { timeout: 240_000 }, async () => {
    const report = await runKills(5, 3, `test-${process.env.KITH_TEST_RUN ?? process.pid}-kills`)
    expect(report.violations).toEqual([])
    expect(report.whole + report.none).toBe(5)
  })
})
