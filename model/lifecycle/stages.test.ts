import { describe, expect, it } from 'vitest'
import { mayBecome, stageLabel, stageOf, stages } from './stages'

describe('stages', () => {
  it('names only stages that exist as successors', () => {
    for (const stage of Object.values(stages)) for (const next of stage.next) expect(stageOf(next)).toBe(next)
  })

  it.each([
    [null, 'lead', true],
    ['active', 'active', true],
    ['active', 'at_risk', true],
    ['churned', 'active', false],
    ['churned', 'won_back', true],
    ['lead', 'won_back', false],
  ] as const)('from %s to %s: %s', (from, to, allowed) => {
    expect(mayBecome(from, to)).toBe(allowed)
  })

  it('leaves words it does not know as they are', () => {
    expect(stageLabel('at_risk')).toBe('At risk')
    expect(stageLabel('Paused')).toBe('Paused')
    expect(stageOf('toString')).toBeUndefined()
  })
})
