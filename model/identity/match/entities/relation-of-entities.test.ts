import { describe, expect, it } from 'vitest'
import { featuresOf } from '../features-of'
import { grainPlans } from '../grain-plans'
import { relationOfEntities } from './relation-of-entities'

const of = (...names: string[]) => names.map((name) => featuresOf(grainPlans.company, { name }))

describe('relationOfEntities', () => {
  it('says which is the parent, and why, whichever comes first', () => {
    const [mother, daughter] = [of('Corvane Holding', 'Corvane Holding AG'), of('Corvane Ltd')]
    const sentence = 'One name adds “holding”; otherwise they are the same'
    expect(relationOfEntities(mother, daughter)).toEqual({ kind: 'parent', parent: 'a', sentence })
    expect(relationOfEntities(daughter, mother)).toEqual({ kind: 'parent', parent: 'b', sentence })
  })

  it('tells branches of one house apart by number', () => {
    const sentence = 'The same name but for the number: “1” and “5”'
    expect(relationOfEntities(of('Teddy Bear 5'), of('Teddy Bear 1'))).toEqual({ kind: 'sibling', sentence })
  })

  it('finds none where both go by one name somewhere, where they contradict themselves and where nothing is said', () => {
    expect(relationOfEntities(of('Corvane Holding', 'Corvane'), of('Corvane'))).toBeNull()
    expect(relationOfEntities(of('Corvane Holding', 'Brot Ltd'), of('Corvane Ltd', 'Brot Group'))).toBeNull()
    expect(relationOfEntities([], of('Corvane'))).toBeNull()
    expect(relationOfEntities(of('Corvane Holding'), of('Brot'))).toBeNull()
  })
})
