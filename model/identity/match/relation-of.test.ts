import { describe, expect, it } from 'vitest'
import { featuresOf } from './features-of'
import { planFor } from './plan'
import { relationOf } from './relation-of'

const plan = planFor(
  [
    { name: 'name', kind: 'organisation' },
    { name: 'street', kind: 'street' },
    { name: 'city', kind: 'city' },
    { name: 'tax', kind: 'id' },
  ],
  'organisation',
)
const of = (name: string, more: Record<string, string> = {}) => featuresOf(plan, { name, ...more })

describe('relationOf', () => {
  it.each([
    ['Universal Exports Holding', 'Universal Exports Ltd', 'parent'],
    ['Universal Exports Worldwide', 'Universal Exports India', 'parent'],
    ['Universal Exports USA', 'Universal Exports Singapore', 'sibling'],
    ['Teddy Bear 1', 'Teddy Bear 5', 'sibling'],
    ['Universal Exports Ltd', 'Universal Exports GmbH', null],
    ['Teddy Bear 1', 'Teddy Bear', null],
    ['Kaffee Berlin', 'Brot Hamburg', null],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relationOf(of(a), of(b))).toBe(relation)
    expect(relationOf(of(b), of(a))).toBe(relation)
  })

  it('takes branches of two towns for siblings', () => {
    expect(relationOf(of('Costa Leeds', { city: 'Leeds' }), of('Costa York', { city: 'York' }))).toBe('sibling')
  })

  it('lets one tax id or one door outweigh the names', () => {
    expect(relationOf(of('Bean 1', { tax: 'DE123456789' }), of('Bean 2', { tax: 'DE 123 456 789' }))).toBeNull()
    expect(relationOf(of('Bean 1', { street: '7 High St' }), of('Bean 2', { street: '7 High Street' }))).toBeNull()
  })
})
