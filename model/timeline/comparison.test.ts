import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, anchorWindows, anchorWindowUsual, timelineAnchorKeys, timelineAnchors } from './anchors'
import { changeKinds, changeSql, utcMidnight } from './change-kinds'
import { sayChange } from './say-change'
import { sizeBandOf, sizeBands } from './similar-rule'
import { similarSql } from './similar-sql'
import { spreadOf } from './spread'
import { byStanding, standOut } from './stand-out'

describe('sizeBandOf', () => {
  it('puts every number of seats into exactly one band', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (seats) => {
        expect(sizeBands.filter((band) => seats >= band.from && seats <= band.to)).toEqual([sizeBandOf(seats)])
      }),
    )
    expect([sizeBandOf(null), sizeBandOf(0)]).toEqual([undefined, undefined])
  })
})

describe('spreadOf', () => {
  it('finds median and quartiles as Postgres does', () => {
    expect(spreadOf([4, 1, 3, 2])).toEqual({ count: 4, median: 2.5, lower: 1.75, upper: 3.25 })
    expect(spreadOf([7])).toEqual({ count: 1, median: 7, lower: 7, upper: 7 })
    expect(spreadOf([])).toBeNull()
  })

  it('does not care for the order and lies within the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999, max: 999 }), { minLength: 1, maxLength: 40 }), (values) => {
        const spread = spreadOf(values)
        expect(spread).toEqual(spreadOf(values.toReversed()))
        expect(spread?.lower).toBeGreaterThanOrEqual(Math.min(...values))
        expect(spread?.upper).toBeLessThanOrEqual(Math.max(...values))
        expect(spread?.median).toBeGreaterThanOrEqual(spread?.lower ?? 0)
      }),
    )
  })
})

describe('standOut', () => {
  const alike = { count: 20, median: 1, lower: 0, upper: 2 }
  it.each([
    [5, alike, 'above', 1.5],
    [2, alike, 'within', 0],
    [-2, alike, 'below', 1],
    [null, alike, 'unknown', 0],
    [5, { ...alike, count: 7 }, 'unknown', 0],
    [5, null, 'unknown', 0],
  ] as const)('%s among %j: %s', (value, spread, stands, by) => {
    expect(standOut(value, spread, 1, 8)).toEqual({ stands, by })
  })

  it('makes no mountain of a molehill where all are alike', () => {
    const same = { count: 50, median: 3, lower: 3, upper: 3 }
    expect(standOut(4, same, 5, 8)).toEqual({ stands: 'within', by: 0 })
    expect(standOut(9, same, 5, 8)).toEqual({ stands: 'above', by: 1.2 })
  })

  it('puts what stands out most first and what cannot be told last', () => {
    const lines = [
      { key: 'unknown', standing: { stands: 'unknown', by: 0 } },
      { key: 'within', standing: { stands: 'within', by: 0 } },
      { key: 'little', standing: { stands: 'above', by: 0.2 } },
      { key: 'much', standing: { stands: 'below', by: 3 } },
    ] as const
    expect(byStanding(lines).map((line) => line.key)).toEqual(['much', 'little', 'within', 'unknown'])
  })
})

describe('the catalogue of changes', () => {
  it('fills every place of its texts, and names each kind once', () => {
    const places = { account: 'a.id', from: utcMidnight(':day'), to: 'w.to' }
    for (const kind of changeKinds) expect(changeSql(kind, places)).not.toMatch(/\{(account|from|to|row)\}/)
    expect(new Set(changeKinds.map((kind) => kind.key)).size).toBe(changeKinds.length)
  })

  it.each([
    ['count', 3, '3'],
    ['percent', -35, '−35%'],
    ['percent', 12, '+12%'],
    ['points', 4.5, '+4.5 points'],
    ['days', 0, 'in time'],
    ['days', 1, '1 day late'],
    ['days', 12, '12 days late'],
    ['seats', -2, '−2'],
  ] as const)('says %s of %d as %s', (unit, value, said) => {
    expect(sayChange(unit, value)).toBe(said)
  })
})

describe('anchors', () => {
  it('have a key each, and a fact that similar customers must not have', () => {
    expect(new Set(timelineAnchorKeys.map((key) => timelineAnchors[key].keycap)).size).toBe(timelineAnchorKeys.length)
    for (const key of timelineAnchorKeys) expect(similarSql()).toContain(`:anchor = '${key}'`)
    expect([anchorOf('churn'), anchorOf('toString'), anchorOf(undefined)]).toEqual(['churn', undefined, undefined])
    expect(anchorWindows).toContain(anchorWindowUsual)
  })
})
