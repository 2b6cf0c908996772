import { describe, expect, it } from 'vitest'
import { featuresOf } from '../features-of'
import { planFor } from '../plan'
import { nameSound } from './name-sound'

const plan = planFor(
  [
    { name: 'first', kind: 'given_name' },
    { name: 'last', kind: 'family_name' },
    { name: 'sex', kind: 'gender' },
    { name: 'sort', kind: 'party' },
    { name: 'passport', kind: 'id' },
    { name: 'licence', kind: 'id' },
  ],
  'person',
)

describe('signs of a name', () => {
  it('hears names of one sound, across scripts too', () => {
    expect(nameSound('zara')).toBe(nameSound('sahra'))
    expect(nameSound('александр')).toBe(nameSound('alexander'))
    expect(nameSound('darla')).not.toBe(nameSound('darlene'))
    expect(nameSound('王')).toBe('')
  })

  it('knows initials, endings of short forms and the elder of two', () => {
    expect(featuresOf(plan, { first: 'B', last: 'Smith' })).toMatchObject({ first: 'b' })
    expect(featuresOf(plan, { first: 'B', last: 'Smith' }).long_given).toBeUndefined()
    expect(featuresOf(plan, { first: 'Peggie', last: 'Charney' }).nicks).toContain('margaret')
    expect(featuresOf(plan, { first: 'Morris I', last: 'Klein' }).generation).toBe('senior')
  })

  it('reads man and woman, person and organisation, and ids with the column they are of', () => {
    const read = featuresOf(plan, {
      first: 'Ann',
      sex: 'Female',
      sort: 'ORGANIZATION',
      passport: '12-34',
      licence: '1234',
    })
    expect(read).toMatchObject({ gender: 'f', party: 'organisation', ids: ['id_licence 1234', 'id_passport 1234'] })
    expect(featuresOf(plan, { first: 'Ann', sex: 'U' }).gender).toBeUndefined()
  })
})
