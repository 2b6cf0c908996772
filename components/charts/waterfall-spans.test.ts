import { expect, it } from 'vitest'
import { waterfallDomain, waterfallSpans } from '@/components/charts/waterfall-spans'

it('stacks match weights from zero to their sum', () => {
  const spans = waterfallSpans([
    { kind: 'start', value: -12 },
    { value: 5 },
    { value: 9 },
    { value: -1 },
    { kind: 'sum', value: 1 },
  ])
  expect(spans).toEqual([
    { from: 0, to: -12, after: -12 },
    { from: -12, to: -7, after: -7 },
    { from: -7, to: 2, after: 2 },
    { from: 2, to: 1, after: 1 },
    { from: 1, to: 1, after: 1 },
  ])
  expect(waterfallDomain(spans, [3])).toEqual([-12.75, 3.75])
})

it('draws totals from where the bars start', () => {
  const spans = waterfallSpans([{ kind: 'bar', value: 1251 }, { value: -58 }, { kind: 'bar', value: 1193 }], 1170)
  expect(spans.map((span) => [span.from, span.to])).toEqual([
    [1170, 1251],
    [1251, 1193],
    [1170, 1193],
  ])
})
