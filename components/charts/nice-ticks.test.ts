import { expect, it } from 'vitest'
import { niceTicks } from '@/components/charts/nice-ticks'

it('finds round ticks inside the domain', () => {
  expect(niceTicks([1069, 1251]).ticks).toEqual([1100, 1150, 1200, 1250])
  expect(niceTicks([38, 53, null]).ticks).toEqual([40, 45, 50])
  expect(niceTicks([3, 22]).domain[0]).toBe(0)
  expect(niceTicks([-6, 22], true).ticks).toContain(0)
  expect(niceTicks([0.71, 0.94]).ticks).toEqual([0.7, 0.8, 0.9])
})

it('copes with one value, none, and all alike', () => {
  expect(niceTicks([]).ticks).toContain(0)
  expect(niceTicks([7, 7]).ticks.length).toBeGreaterThan(1)
  expect(niceTicks([0]).ticks).toContain(0)
})
