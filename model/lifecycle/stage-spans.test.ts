import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageDays, stageSpans } from './stage-spans'
import { stages } from './stages'

const now = '2026-11-22T10:00:00Z'

describe('stageSpans', () => {
  it('lasts from one move until the next, the last until now', () => {
    const spans = stageSpans(
      [
        { stage: 'onboarding', at: '2026-01-10T10:00:00Z' },
        { stage: 'lead', at: '2025-12-01T10:00:00Z' },
        { stage: 'active', at: '2026-02-09T10:00:00Z' },
      ],
      now,
    )
    expect(spans.map(({ stage, days, to }) => [stage, days, to !== null])).toEqual([
      ['lead', 40, true],
      ['onboarding', 30, true],
      ['active', 286, false],
    ])
    expect(spans.every((span) => span.allowed)).toBe(true)
  })

  it('marks a way the model does not know, and only that', () => {
    const spans = stageSpans(
      [
        { stage: 'churned', at: '2026-01-01T00:00:00Z' },
        { stage: 'active', at: '2026-02-01T00:00:00Z' },
        { stage: 'Paused', at: '2026-03-01T00:00:00Z' },
        { stage: 'active', at: '2026-04-01T00:00:00Z' },
      ],
      now,
    )
    expect(spans.map((span) => span.allowed)).toEqual([true, false, true, true])
  })

  it('counts half a day up, as the metric does', () => {
    expect(stageDays('2026-11-01T00:00:00Z', '2026-11-06T12:00:00Z')).toBe(6)
    expect(stageDays('2026-11-01T00:00:00Z', '2026-11-06T11:59:00Z')).toBe(5)
  })

  it('never leaves a gap nor overlaps, and no two stays in a row are of one stage', () => {
    const move = fc.record({
      stage: fc.constantFrom(...Object.keys(stages)),
      at: fc.integer({ min: 0, max: 1_000 }).map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString()),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
        const spans = stageSpans(moves, now)
        for (const [index, span] of spans.entries()) {
          expect(span.to).toBe(spans[index + 1]?.at ?? null)
          expect(span.days).toBeGreaterThanOrEqual(0)
          expect(span.stage).not.toBe(spans[index + 1]?.stage)
        }
      }),
    )
  })
})
