import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beatsRule } from './beats-rule'
import { compareFields, type Content } from './compare-fields'
import { type Candidate, survive } from './survive'

const candidate = (recordId: string, source: string, changedAt: string, values: Candidate['values']): Candidate => ({
  recordId,
  source,
  object: 'contact',
  externalId: recordId,
  values,
  changedAt,
  arrivedAt: changedAt,
})
const left: Content = {
  candidates: [candidate('a', 'crm', '2026-01-01T00:00:00Z', { name: 'Greta Holm', city: 'Leeds' })],
  pins: [],
}
const right: Content = {
  candidates: [candidate('b', 'shop', '2026-06-01T00:00:00Z', { name: 'G. Holm', city: 'York', postcode: 'YO1 7HH' })],
  pins: [],
}
const named = (fields: ReturnType<typeof compareFields>) => new Map(fields.map((field) => [field.key, field]))

describe('compareFields', () => {
  it('shows both sides, what stays and by which rule', () => {
    const fields = named(compareFields('person', left, right))
    const merged = survive('person', [...left.candidates, ...right.candidates], [])
    for (const [key, field] of fields) expect(field.after).toBe(merged.get(key)?.value ?? null)
    expect(fields.get('name')).toMatchObject({ left: { value: 'Greta Holm' }, right: { value: 'G. Holm' } })
  })

  it('lets a person’s word win its field and leaves every other as the rules choose', () => {
    const value = fc.constantFrom('G. Holm', 'Greta Holm', 'Somebody else')
    fc.assert(
      fc.property(value, (name) => {
        const plain = named(compareFields('person', left, right))
        const said = named(compareFields('person', left, right, [{ field: 'name', value: name }]))
        expect(said.get('name')).toMatchObject({ after: name, rule: null, because: 'your word' })
        expect(said.get('name')?.stays).toBe(name === 'G. Holm' ? 'right' : 'left')
        plain.delete('name')
        said.delete('name')
        expect(said).toEqual(plain)
      }),
    )
  })

  it('asks for a reason against a preferred system or a pin, not against a tie', () => {
    expect((['prefer', 'pin', 'recent', 'earliest', 'complete', 'only', null] as const).map(beatsRule)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})
