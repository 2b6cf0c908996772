import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupHouseholds } from './group-households'
import { type HouseholdPerson, mostAtHome } from './household-person'

const person = (personId: string, said: Partial<HouseholdPerson> = {}): HouseholdPerson => ({
  personId,
  given: `given${personId}`,
  family: '',
  birthday: null,
  address: '',
  phones: [],
  payments: [],
  householdId: null,
  doubles: [],
  ...said,
})
const home = { address: '9 weaver street LS42QB', family: 'mensah' }
const idsOf = (persons: readonly HouseholdPerson[]) => groupHouseholds(persons).groups.map((group) => group.personIds)

describe('households', () => {
  it('suggests those who share an address and a last name, and says so', () => {
    const { groups } = groupHouseholds([person('b', home), person('a', home), person('c', { family: 'mensah' })])
    expect(groups).toEqual([
      {
        personIds: ['a', 'b'],
        householdId: null,
        confidence: 'likely',
        signals: [
          { kind: 'address', sentence: 'Both live at the same address.', weight: 3 },
          { kind: 'surname', sentence: 'Both have the same last name.', weight: 2 },
        ],
      },
    ])
  })

  it('never groups by last name or by address alone', () => {
    expect(idsOf(['a', 'b', 'c'].map((id) => person(id, { family: 'smith' })))).toEqual([])
    expect(idsOf([person('a', { ...home, family: 'x' }), person('b', { ...home, family: 'y' })])).toEqual([])
  })

  it('takes a shared means of payment, or a number with a last name, but not across two addresses', () => {
    expect(
      idsOf([person('a', { payments: ['k'], phones: ['1'] }), person('b', { payments: ['k'], phones: ['1'] })]),
    ).toEqual([['a', 'b']])
    const far = { phones: ['1'], family: 'mensah' }
    expect(idsOf([person('a', far), person('b', far)])).toEqual([['a', 'b']])
    expect(idsOf([person('a', { ...far, address: 'x' }), person('b', { ...far, address: 'y' })])).toEqual([])
  })

  it('refuses an address that more share than fit into a home', () => {
    const many = Array.from({ length: mostAtHome + 1 }, (_, i) => person(`p${i}`, home))
    const { groups, crowds } = groupHouseholds(many)
    expect(groups).toEqual([])
    expect(crowds).toEqual([{ kind: 'address', value: home.address, persons: mostAtHome + 1 }])
  })

  it('does not count two who may be one and the same', () => {
    expect(idsOf([person('a', { ...home, doubles: ['b'] }), person('b', home)])).toEqual([])
    expect(idsOf([person('a', { ...home, given: 'emory' }), person('b', { ...home, given: 'e.' })])).toEqual([])
    const born = { given: 'sam', birthday: '1951-01-17' }
    expect(
      idsOf([person('a', { ...home, ...born }), person('b', { ...home, given: 'sam', birthday: '1982-05-01' })]),
    ).toEqual([['a', 'b']])
  })

  it('suggests a newcomer to the household the others have, unless that might be somebody who lives there', () => {
    const settled = [person('a', { ...home, householdId: 'h' }), person('b', { ...home, householdId: 'h' })]
    const { groups } = groupHouseholds([...settled, person('c', home)])
    expect(groups).toMatchObject([{ personIds: ['c'], householdId: 'h' }])
    expect(groups[0]?.signals[0]?.sentence).toBe('The newcomer lives where the household lives.')
    expect(idsOf([...settled, person('c', { ...home, doubles: ['a'] })])).toEqual([])
    expect(idsOf([...settled, person('c', { ...home, householdId: 'h' })])).toEqual([])
  })

  const anybody = fc.array(
    fc.record({
      given: fc.constantFrom('', 'ann', 'bo', 'cy'),
      family: fc.constantFrom('', 'smith', 'jones'),
      birthday: fc.constantFrom(null, '1980-01-01', '1990-01-01'),
      address: fc.constantFrom('', 'x', 'y'),
      phones: fc.subarray(['1', '2']),
      payments: fc.subarray(['k']),
      householdId: fc.constantFrom(null, null, 'h1', 'h2'),
    }),
    { maxLength: 14 },
  )

  it('asks about nobody twice, moves nobody, and does not depend on order', () => {
    fc.assert(
      fc.property(anybody, (drawn) => {
        const persons = drawn.map((said, i) => person(`p${String(i).padStart(2, '0')}`, said))
        const { groups } = groupHouseholds(persons)
        expect(groupHouseholds([...persons].reverse()).groups).toEqual(groups)
        const asked = groups.flatMap((group) => group.personIds)
        expect(new Set(asked).size).toBe(asked.length)
        for (const id of asked) expect(persons.find((one) => one.personId === id)?.householdId).toBeNull()
        for (const { householdId, personIds, signals } of groups) {
          expect(personIds.length).toBeGreaterThanOrEqual(householdId ? 1 : 2)
          expect(signals.some((signal) => signal.kind !== 'surname')).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
