/** An answer as fatigue looks at it: how long the pair was looked at, when it was answered (epoch seconds), and whether a known pair was got wrong. */
export type TimedAnswer = { seconds: number; at: number; wrong: boolean }

/** A sign of tiredness, and what to say of it. */
export type Fatigue = { kind: 'quick' | 'long' | 'missed'; sentence: string }

const lately = 8
const pauseSeconds = 180
const longSeconds = 30 * 60

/**
 * Signs that somebody judges less well than before, from their own answers in order: the last eight taken at under two
 * fifths of their own median, half an hour without a pause of three minutes, or two of the last five known pairs wrong
 * (`known` says which answers those were). None while there is little to go by.
 */
export function fatigueOf(answers: readonly (TimedAnswer & { known: boolean })[]): Fatigue[] {
  const signs: Fatigue[] = []
  const before = answers.slice(0, -lately)
  if (before.length >= lately && median(answers.slice(-lately)) < 0.4 * median(before))
    signs.push({ kind: 'quick', sentence: 'You answer far quicker than before. Look again at what differs.' })
  if (runLength(answers) >= longSeconds)
    signs.push({ kind: 'long', sentence: 'You have judged for half an hour without a pause. A short one helps.' })
  if (
    answers
      .filter((one) => one.known)
      .slice(-5)
      .filter((one) => one.wrong).length >= 2
  )
    signs.push({ kind: 'missed', sentence: 'Of the known pairs among the last ones you had two wrong. Take a pause.' })
  return signs
}

/** Seconds since the last pause, to the last answer. */
function runLength(answers: readonly TimedAnswer[]): number {
  const last = answers.at(-1)
  if (!last) return 0
  let start = last.at
  for (let at = answers.length - 1; at > 0; at--) {
    const before = answers[at - 1]
    if (!before || (answers[at]?.at ?? 0) - before.at > pauseSeconds) break
    start = before.at
  }
  return last.at - start
}

function median(answers: readonly TimedAnswer[]): number {
  const sorted = answers.map((one) => one.seconds).sort((x, y) => x - y)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
