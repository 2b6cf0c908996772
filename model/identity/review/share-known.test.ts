import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareKnown } from './share-known'

describe('a share from tries', () => {
  it.each([
    [0, 10, 0, 0.3085],
    [10, 10, 0.6915, 1],
    [5, 10, 0.1871, 0.8129],
    [97, 100, 0.9148, 0.9938],
  ])('%i of %i lies between %f and %f', (hits, tries, low, high) => {
    const share = shareKnown(hits, tries)
    expect(share?.low).toBeCloseTo(low, 3)
    expect(share?.high).toBeCloseTo(high, 3)
  })

  it('holds the share itself and mirrors when hits are counted the other way round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (tries, seed) => {
        const hits = seed % (tries + 1)
        const [one, other] = [shareKnown(hits, tries), shareKnown(tries - hits, tries)]
        expect(one && one.low <= one.share && one.share <= one.high).toBe(true)
        expect(one?.low).toBeCloseTo(1 - (other?.high ?? 0), 9)
      }),
    )
    expect(shareKnown(0, 0)).toBeNull()
  })
})
