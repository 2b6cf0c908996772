import { type HealthInput, type HealthInputKey, type HealthMeasures, healthInputs } from './health-inputs'
import { healthSizeOf } from './health-segments'
import type { MetricReading } from './metric'

export type HealthSegment = 'good' | 'watch' | 'risk'

/** One input as screens show it. `delta` is points against 30 days before, null when there is nothing to compare. */
export type HealthInputShown = {
  key: HealthInputKey
  label: string
  because: string
  now: number
  most: number
  delta: number | null
}

/** The detail of the present health score. */
export type HealthDetail = {
  /** By what size it was judged: its label and the seats that make it. */
  size: { label: string; seats: string }
  inputs: HealthInputShown[]
  segment: HealthSegment
  /** Points against 30 days before. */
  delta: number | null
  before: number | null
  sentence: string
}

/** Good from 70, watch from 40, below that at risk. */
export const segmentOf = (score: number): HealthSegment => (score >= 70 ? 'good' : score >= 40 ? 'watch' : 'risk')

type Points = Record<HealthInputKey, number>
const pointsOf = (reading: MetricReading) => reading.detail.points as Points
const measuresOf = (reading: MetricReading) => reading.detail.measures as HealthMeasures

/** Makes the detail of a score from today's reading and that of 30 days before; `null` where the account was not scored then. */
export function explainHealth(now: MetricReading, before: MetricReading | null): HealthDetail {
  const size = healthSizeOf(measuresOf(now).seats)
  const inputs = healthInputs.map((input: HealthInput) => ({
    key: input.key,
    label: input.label,
    because: capital(input.because(measuresOf(now))),
    now: pointsOf(now)[input.key],
    most: size.weights[input.key],
    delta: before ? pointsOf(now)[input.key] - pointsOf(before)[input.key] : null,
  }))
  const delta = before ? now.value - before.value : null
  return {
    size: { label: size.label, seats: size.seats },
    inputs,
    segment: segmentOf(now.value),
    delta,
    before: before?.value ?? null,
    sentence: `${sentence(now, before, inputs)}${resized(now, before)}`,
  }
}

function sentence(now: MetricReading, before: MetricReading | null, inputs: HealthInputShown[]): string {
  const delta = before ? now.value - before.value : 0
  if (!before || delta === 0) {
    const lead = before ? `Unchanged at ${now.value} in 30 days` : `Scored ${now.value}, for the first time in 30 days`
    const weakest = inputs
      .toSorted((a, b) => b.most - b.now - (a.most - a.now))
      .filter((input) => input.most - input.now >= 4)
    return weakest[0] ? `${lead}; most is lost because ${lower(weakest[0].because)}.` : `${lead}.`
  }
  const direction = Math.sign(delta)
  const movers = inputs
    .filter((input) => Math.sign(input.delta ?? 0) === direction)
    .toSorted((a, b) => Math.abs(b.delta ?? 0) - Math.abs(a.delta ?? 0))
    .slice(0, 2)
  const reasons = movers.map((input) => `${lower(input.because)} (${signed(input.delta ?? 0)})`)
  return `${direction < 0 ? 'Fell' : 'Rose'} from ${before.value} because ${reasons.join(' and ')}.`
}

/** Said where the account is weighed by another size than 30 days before. */
function resized(now: MetricReading, before: MetricReading | null): string {
  const size = healthSizeOf(measuresOf(now).seats)
  if (!before || healthSizeOf(measuresOf(before).seats).key === size.key) return ''
  return ` It is weighed as a ${size.label.toLowerCase()} account now.`
}

const signed = (points: number) => (points < 0 ? `−${-points}` : `+${points}`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
