import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabels } from '@/components/charts/place-labels'

describe('placeLabels', () => {
  it('prefers after, turns before at the edge, and gives up where crowded', () => {
    expect(placeLabels([{ x: 100, label: 'Review' }], 1000)).toEqual(['after'])
    expect(placeLabels([{ x: 980, label: 'Sponsor mail bounced' }], 1000)).toEqual(['before'])
    expect(placeLabels([{ x: 480, label: 'Sponsor mail bounced' }], 1000, [500])).toEqual(['before'])
    expect(placeLabels([{ x: 510, label: 'Sponsor mail bounced' }], 1000, [500])).toEqual(['after'])
    const crowd = [
      { x: 500, label: 'One long sentence' },
      { x: 510, label: 'Another long sentence' },
      { x: 520, label: 'A third one' },
    ]
    expect(placeLabels(crowd, 1000)).toEqual(['before', 'none', 'after'])
  })

  it('never lets two labels overlap', () => {
    const lane = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1000 }), label: fc.string({ maxLength: 30 }) }))
    fc.assert(
      fc.property(lane, (marks) => {
        const sorted = [...marks].sort((a, b) => a.x - b.x)
        const sides = placeLabels(sorted, 1000)
        const boxes = sorted.flatMap((mark, index) => {
          const size = mark.label.length * 6.1 + 6
          if (sides[index] === 'after') return [[mark.x + 6, mark.x + size]]
          return sides[index] === 'before' ? [[mark.x - size, mark.x - 6]] : []
        })
        boxes.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
        for (const [index, box] of boxes.entries()) {
          const next = boxes[index + 1]
          if (next) expect(box[1] ?? 0).toBeLessThanOrEqual((next[0] ?? 0) + 0.001)
        }
      }),
    )
  })
})
