import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byStuckness, onboardingPage } from './onboarding-page'

const accounts = fc.uniqueArray(
  fc.record({ id: fc.uuid(), score: fc.integer({ min: 0, max: 4 }), days: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 40, selector: ({ id }) => id },
)

it('gives every account once, in order, forwards and backwards, in pages of any size', () => {
  fc.assert(
    fc.property(accounts, fc.integer({ min: 1, max: 9 }), (given, size) => {
      const ranked = given.toSorted(byStuckness)
      const forwards: string[][] = []
      let page = onboardingPage(ranked, { size })
      forwards.push(page.shown.map(({ id }) => id))
      while (page.after) {
        page = onboardingPage(ranked, { size, after: page.after })
        forwards.push(page.shown.map(({ id }) => id))
      }
      expect(forwards.flat()).toEqual(ranked.map(({ id }) => id))
      const backwards = [...page.shown]
      while (page.before) {
        page = onboardingPage(ranked, { size, before: page.before })
        backwards.unshift(...page.shown)
      }
      expect(backwards).toEqual(ranked)
    }),
  )
})

it('holds its place while accounts come and go', () => {
  const account = (id: number, score: number) => ({ id: `00000000-0000-4000-8000-00000000000${id}`, score, days: 1 })
  const before = [account(1, 9), account(2, 7), account(3, 5)]
  const { after } = onboardingPage(before, { size: 2 })
  const now = [account(4, 9), account(1, 8), account(5, 6), account(3, 5)]
  expect(onboardingPage(now, { size: 2, after: after ?? '' }).shown).toEqual([account(5, 6), account(3, 5)])
})
