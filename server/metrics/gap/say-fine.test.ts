import fc from 'fast-check'
import { expect, it } from 'vitest'
import { roundGap, sayFine, sayFineChange } from './say-fine'

it('cuts steps so that what is shown adds up exactly', () => {
  const units = [
    { unit: 'money', total: 'average' },
    { unit: 'share', total: 'ratio' },
    { unit: 'score', total: 'average' },
    { unit: 'count', total: 'count' },
  ] as const
  const amount = fc.double({ min: -1e7, max: 1e7, noNaN: true })
  fc.assert(
    fc.property(fc.constantFrom(...units), amount, fc.array(amount, { maxLength: 8 }), (metric, from, amounts) => {
      const shown = roundGap(metric, from, amounts)
      const sum = shown.steps.reduce((so, step) => so + step, shown.from)
      expect(Math.abs(sum - shown.to)).toBeLessThan(1e-6)
      const least = metric.unit === 'share' ? 1e-4 : metric.unit === 'score' ? 0.01 : 1
      for (const [at, step] of shown.steps.entries())
        expect(Math.abs(step - (amounts[at] ?? 0))).toBeLessThan(least * 1.01)
    }),
  )
})

it.each([
  [{ unit: 'money', total: 'sum' }, 124_005, '£1,240.05', '+£1,240.05'],
  [{ unit: 'money', total: 'average' }, -1, '−£0.01', '−£0.01'],
  [{ unit: 'share', total: 'ratio' }, 0.98932, '98.93%', '+98.93%'],
  [{ unit: 'score', total: 'average' }, 83.086, '83.09', '+83.09'],
  [{ unit: 'count', total: 'count' }, 1_731, '1,731', '+1,731'],
  [{ unit: 'count', total: 'average' }, 4.25, '4.25', '+4.25'],
  [{ unit: 'hours', total: 'average' }, 32, '32.00 h', '+32.00 h'],
] as const)('says %o %f to the last place', (metric, value, said, change) => {
  expect([sayFine(metric, value), sayFineChange(metric, value)]).toEqual([said, change])
})
