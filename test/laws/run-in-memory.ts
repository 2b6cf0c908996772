import fc from 'fast-check'
import { allLaws } from './all-laws'
import { history, type History } from './history'
import { conduct, type Finding, type Law } from './law'

/** How a law fared: histories it was asked of, those that gave it something to try, those it did not hold for. */
export type Tally = { runs: number; tried: number; violations: number }

/** A law that did not hold, the smallest history found for it, and what was wrong. */
export type Violation = { law: number; wrong: string; history: History }

export type Outcome = { laws: Record<number, Tally>; violations: Violation[] }

/** Longest history tried in memory, in acts. */
const longest = 12

/** Asks every law of `runs` random histories in memory. The same seed asks the same. */
export function runInMemory(runs: number, seed: number): Outcome {
  const laws: Record<number, Tally> = {}
  for (const { number } of allLaws) laws[number] = { runs: 0, tried: 0, violations: 0 }
  fc.assert(
    fc.property(history(longest), (one) => {
      const run = conduct(one)
      for (const law of allLaws) count(laws[law.number], law.check(run))
    }),
    { numRuns: runs, seed },
  )
  const broken = allLaws.filter(({ number }) => laws[number]?.violations)
  return { laws, violations: broken.map((law) => smallest(law, runs, seed)) }
}

/** Adds a finding to a tally. */
export function count(tally: Tally | undefined, finding: Finding): void {
  if (!tally) return
  tally.runs++
  if (finding !== 'idle') tally.tried++
  if (typeof finding === 'object') tally.violations++
}

/** Shrinks the first history for which a law does not hold. */
function smallest(law: Law, runs: number, seed: number): Violation {
  const found = fc.check(
    fc.property(history(longest), (one) => typeof law.check(conduct(one)) !== 'object'),
    { numRuns: runs, seed },
  )
  const [least] = found.counterexample ?? []
  if (!least) throw new Error(`Law ${law.number} did not hold and then did.`)
  const finding = law.check(conduct(least))
  return { law: law.number, wrong: typeof finding === 'object' ? finding.wrong : '', history: least }
}
