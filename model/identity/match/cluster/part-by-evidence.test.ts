import { describe, expect, it } from 'vitest'
import { planFor } from '../plan'
import { usualParameters } from '../usual-parameters'
import { clashingLevels } from './clashing-levels'
import { partByEvidence } from './part-by-evidence'
import { restsOnName } from './rests-on-name'

/** Evidence from a table of weights between single places; the strongest counts, and one null keeps apart. */
const from = (table: readonly (readonly (number | null)[])[]) => (a: readonly number[], b: readonly number[]) => {
  const all = a.flatMap((x) => b.map((y) => table[Math.min(x, y)]?.[Math.max(x, y)] ?? null))
  return all.includes(null) ? null : Math.max(...all.map((one) => one ?? 0))
}

const plan = planFor(
  [
    { name: 'first', kind: 'given_name' },
    { name: 'last', kind: 'family_name' },
    { name: 'born', kind: 'date' },
    { name: 'email', kind: 'email' },
    { name: 'passport', kind: 'id' },
    { name: 'ssn', kind: 'id' },
    { name: 'sex', kind: 'gender' },
  ],
  'person',
)

const levels = (said: Readonly<Record<string, string>>) =>
  plan.comparisons.map((one) => {
    const key = said[one.key]
    if (key === undefined) return 0
    const at = one.levels.findIndex((level) => level.key === key)
    return (at < 0 ? one.levels.length : at) + 1
  })

describe('parting by evidence', () => {
  it('gives a record that fits two which cannot be one to neither, and joins what is left', () => {
    const table = [
      [0, null, 6000, 7000],
      [0, 0, 6000, 6000],
      [0, 0, 0, 5500],
    ]
    const groups = partByEvidence(4, from(table))
    expect(groups[2]).toBe(groups[3])
    expect(new Set(groups).size).toBe(3)
  })

  it('gives it to the one that fits clearly better', () => {
    const groups = partByEvidence(
      3,
      from([
        [0, null, 12_000],
        [0, 0, 4000],
      ]),
    )
    expect(groups[0]).toBe(groups[2])
    expect(groups[1]).not.toBe(groups[2])
  })
})

describe('contradictions', () => {
  const clash = clashingLevels(plan, usualParameters(plan))

  it('are another id, another day of birth, another first name of the family, and junior beside senior', () => {
    expect(clash(levels({ ids: 'different', name: 'full' }))).toBe(true)
    expect(clash(levels({ date_born: 'different', name: 'full' }))).toBe(true)
    expect(clash(levels({ name: 'family', date_born: 'same' }))).toBe(true)
    expect(clash(levels({ bearer: 'junior', ids: 'same' }))).toBe(true)
    expect(clash(levels({ name: 'full', date_born: 'swapped' }))).toBe(false)
  })

  it('are explained by an id in common', () => {
    expect(clash(levels({ ids: 'same', date_born: 'different', name: 'family' }))).toBe(false)
  })
})

describe('the name alone', () => {
  it('is not enough where records can say more', () => {
    const rests = restsOnName(plan, usualParameters(plan))
    expect(rests(levels({ name: 'full' }))).toBe(true)
    expect(rests(levels({ name: 'full', email: 'different' }))).toBe(true)
    expect(rests(levels({ name: 'full', email: 'same' }))).toBe(false)
  })
})
