import { expect, it } from 'vitest'
import { compareHref } from './compare-href'
import { readCompare } from './read-compare'

const read = (href: string) => readCompare(Object.fromEntries(new URL(href, 'http://kith').searchParams))

it('reads what it writes', () => {
  const one = {
    metric: 'mrr',
    version: 1,
    day: '2026-10-31',
    known: '2026-11-01T10:00:00.000Z',
    as: 'success',
    books: ['South', 'North'],
    filters: [
      { key: 'stage', value: 'at_risk,active' },
      { key: 'country', value: 'GB' },
    ],
  } as const
  const asked = read(compareHref(one, { metric: 'mrr' }, { slice: 'filter', page: 3 }))
  expect(asked).toMatchObject({ one, other: { metric: 'mrr', filters: [] }, slice: 'filter', page: 3 })
})

it('takes the first metric for the second, and a day for its end', () => {
  const { one, other } = read('/metrics/compare?a=mrr&a.known=2026-11-20&b.day=2026-10-01')
  expect([one?.known, other?.metric, other?.day]).toEqual(['2026-11-20T23:59:59.999Z', 'mrr', '2026-10-01'])
  expect(read('/metrics/compare?a=mrr&a.known=2026-11-20T08:30').one?.known).toBe('2026-11-20T08:30:00.000Z')
  expect(read('/metrics/compare')).toEqual({ slice: null, page: 1 })
})

it.each([
  'a=shoe',
  'a=mrr&a.day=2026-02-30',
  'a=mrr&a.known=yesterday',
  'a=mrr&a.version=two',
  'a=mrr&a.as=king',
  'a=mrr&a.as=success',
  'a=mrr&a.health_below=low',
])('refuses %s with a sentence', (query) => {
  expect(() => read(`/metrics/compare?${query}`)).toThrow(/\.$/)
})
