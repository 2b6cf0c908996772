import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goldenGrains } from '@/model/grains'
import { asksAgain, evidenceChanges, type HeldLevel, unknown } from './asked-again'
import { heldLevels } from './held-levels'
import { grainPlans } from './match/grain-plans'
import { usualParameters } from './match/usual-parameters'

const held = (key: string, level: string, weight: number): HeldLevel => {
  return { key, label: key, level, said: `${key} is ${level}`, weight }
}

describe('asking again', () => {
  it.each<[string, HeldLevel[], HeldLevel[], 'same' | 'different' | 'later', boolean]>([
    [
      'an e-mail that both have now',
      [held('email', 'different', -3000)],
      [held('email', 'same', 9000)],
      'different',
      true,
    ],
    [
      'an e-mail that speaks against it now',
      [held('email', 'same', 9000)],
      [held('email', 'different', -3000)],
      'different',
      false,
    ],
    [
      'an e-mail that speaks against a merge now',
      [held('email', 'same', 9000)],
      [held('email', 'different', -3000)],
      'same',
      true,
    ],
    ['the same levels weighed anew', [held('email', 'same', 9000)], [held('email', 'same', 200)], 'different', false],
    ['a little more', [held('city', 'near', 400)], [held('city', 'same', 1100)], 'different', false],
    ['something known at last that says little', [], [held('city', 'same', 900)], 'different', false],
    [
      'something that had not been known',
      [held('email', unknown, 0)],
      [held('email', 'same', 9000)],
      'different',
      true,
    ],
    ['a rule that would join them now', [], [held('rule email', 'joins', 20_000)], 'different', true],
    [
      'a rule that joined them then as well',
      [held('rule email', 'joins', 20_000)],
      [held('rule email', 'joins', 20_000)],
      'different',
      false,
    ],
    [
      'much that speaks for it and more against it',
      [held('email', unknown, 0), held('name', 'same', 8000)],
      [held('email', 'same', 7000), held('name', 'different', -4000)],
      'different',
      false,
    ],
    ['either way after "later"', [held('email', 'same', 9000)], [held('email', 'different', -3000)], 'later', true],
  ])('%s', (_, before, now, verdict, asked) => {
    expect(asksAgain(verdict, evidenceChanges(before, now))).toBe(asked)
  })

  it('says what spoke then and what speaks now, strongest first', () => {
    const before = [held('email', unknown, 0), held('city', 'same', 1500)]
    const now = [held('email', 'same', 9000), held('city', 'different', -500)]
    expect(evidenceChanges(before, now)).toEqual([
      { label: 'email', before: 'email is unknown', now: 'email is same', lean: 9000 },
      { label: 'city', before: 'city is same', now: 'city is different', lean: -2000 },
    ])
  })

  const keys = ['name', 'email', 'phone', 'city', 'rule email']
  const side = fc
    .subarray(keys)
    .chain((some) =>
      fc.tuple(
        ...some.map((key) =>
          fc
            .tuple(fc.constantFrom('same', 'near', 'different'), fc.integer({ min: -9000, max: 20_000 }))
            .map(([level, weight]) => held(key, level, weight)),
        ),
      ),
    )

  it('finds nothing where the levels are the same, whatever they weigh and however often it is looked', () => {
    fc.assert(
      fc.property(side, fc.func(fc.integer({ min: -20_000, max: 20_000 })), (before, weigh) => {
        const now = before.map((one) => ({ ...one, weight: weigh(one.key), said: `${one.said}; 8 records have it` }))
        expect(evidenceChanges(before, now.toReversed())).toEqual([])
      }),
    )
  })

  it('is symmetric: what speaks for asking one way speaks against it the other way round', () => {
    fc.assert(
      fc.property(side, side, (x, y) => {
        const [there, back] = [evidenceChanges(x, y), evidenceChanges(y, x)]
        const turned = back.map(({ label, before, now, lean }) => ({ label, before: now, now: before, lean: 0 - lean }))
        const plain = (changes: typeof there) =>
          changes.map((one) => JSON.stringify({ ...one, lean: one.lean || 0 })).sort()
        expect(plain(turned)).toEqual(plain(there))
        expect(asksAgain('different', there)).toBe(asksAgain('same', back))
        expect(asksAgain('different', there) && asksAgain('different', back)).toBe(false)
      }),
    )
  })

  it('reads the levels of every plan in words, without counts', () => {
    for (const grain of goldenGrains) {
      const plan = grainPlans[grain]
      const parameters = usualParameters(plan)
      const levels = plan.comparisons.map(() => 1)
      const said = heldLevels(plan, parameters, levels, ['email'])
      expect(said?.map((one) => one.said).join(' ')).not.toMatch(/[{}]/)
      expect(heldLevels(plan, parameters, levels.slice(1), [])).toBeNull()
      expect(evidenceChanges(said ?? [], heldLevels(plan, parameters, levels, ['email']) ?? [])).toEqual([])
    }
  })
})
