import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layOutFlow } from './lay-out-flow'

const order = ['lead', 'trial', 'active']
const sizes = { height: 300, gap: 10, least: 6 }
const flow = fc.record({
  from: fc.constantFrom(...order),
  to: fc.constantFrom(...order),
  count: fc.integer({ min: 1, max: 900 }),
})

it('draws every band inside the places it joins, none over another', () => {
  fc.assert(
    fc.property(fc.uniqueArray(flow, { selector: ({ from, to }) => `${from} ${to}`, maxLength: 9 }), (flows) => {
      const picture = layOutFlow(flows, order, sizes)
      for (const end of ['from', 'to'] as const) {
        for (const place of picture[end]) {
          const bands = picture.bands
            .filter((band) => band[end] === place.key)
            .map((band) => ({ y: end === 'from' ? band.fromY : band.toY, thick: band.thick }))
            .toSorted((a, b) => a.y - b.y)
          let below = place.y
          for (const band of bands) {
            expect(band.y).toBeGreaterThanOrEqual(below - 1e-6)
            below = band.y + band.thick
          }
          expect(below).toBeLessThanOrEqual(place.y + place.height + 1e-6)
        }
      }
      expect(picture.bands.reduce((sum, band) => sum + band.count, 0)).toBe(
        flows.reduce((sum, one) => sum + one.count, 0),
      )
    }),
  )
})

it('keeps the order it is given and puts what it does not know last', () => {
  const picture = layOutFlow(
    [
      { from: 'active', to: 'Paused', count: 1 },
      { from: 'lead', to: 'trial', count: 3 },
    ],
    order,
    sizes,
  )
  expect(picture.from.map((place) => place.key)).toEqual(['lead', 'active'])
  expect(picture.to.map((place) => place.key)).toEqual(['trial', 'Paused'])
  expect(layOutFlow([], order, sizes)).toEqual({ from: [], to: [], bands: [], height: 0 })
})
