import fc from 'fast-check'
import { allLaws } from './all-laws'
import { history, type History } from './history'
import type { Finding } from './law'
import { mergeLaws } from './pg-merge-laws'
import { idsResolve, oneMembership, sendAgain, undoAll } from './pg-other-laws'
import { type Remains, remainsOf, replayLaws } from './pg-replay-laws'
import { rolesSeeLess } from './pg-role-law'
import { conductOnPostgres, type PgRun } from './pg-run'
import { count, type Outcome, type Tally, type Violation } from './run-in-memory'
import { everyRole, inScratch, onTrial } from './scratch-database'

/** Longest history tried on Postgres, in acts. */
const longest = 5
/** `agreement` is that the in-memory world and the tables take, refuse and become the same; as a law it has number 0. */
const agreement = 0

/** Groups of laws that are dear to ask. `merging` 1, 2, 4, 7, 8, 9; `undoing` 5, 6; `replaying` 12, 13; `roles` 15. */
const dear = ['merging', 'undoing', 'replaying', 'roles'] as const
type Dear = (typeof dear)[number]

type Findings = Record<number, Finding>

/**
 * Asks the laws of `runs` random histories on Postgres, each in a transaction that rolls back. With `everyLaw` each history
 * is asked all of them, else the dear ones in turn. Needs DATABASE_URL of a migrated database.
 */
export async function runOnPostgres(runs: number, seed: number, everyLaw: boolean): Promise<Outcome> {
  const people = await everyRole()
  const laws: Record<number, Tally> = {}
  for (const number of [agreement, ...allLaws.map((law) => law.number)])
    laws[number] = { runs: 0, tried: 0, violations: 0 }
  const ask = (one: History, groups: readonly Dear[]) =>
    inScratch(people, async (scratch): Promise<Findings> => {
      const [findings, remains] = await onTrial(scratch, async (trial) => {
        const run = await conductOnPostgres(trial, one)
        const left = run.agreement === 'held' && groups.includes('replaying') ? await remainsOf(run) : null
        return [await lawsOf(run, groups), left] as const
      })
      return { ...findings, ...(remains ? await replayLaws(scratch, remains satisfies Remains) : {}) }
    })
  const broken = new Map<number, Violation>()
  for (const [i, one] of fc.sample(history(longest), { numRuns: runs, seed }).entries()) {
    const turn = dear.filter((_, at) => everyLaw || i % dear.length === at)
    for (const [name, finding] of Object.entries(await ask(one, turn))) {
      const law = Number(name)
      count(laws[law], finding)
      if (typeof finding !== 'object' || broken.has(law)) continue
      broken.set(law, await smallest(law, { law, wrong: finding.wrong, history: one }, (less) => ask(less, turn)))
    }
  }
  return { laws, violations: [...broken.values()] }
}

async function lawsOf(run: PgRun, groups: readonly Dear[]): Promise<Findings> {
  if (run.agreement !== 'held') return { [agreement]: run.agreement }
  const findings: Findings = { [agreement]: run.agreement, 10: await oneMembership(run), 11: await idsResolve(run) }
  if (groups.includes('merging')) Object.assign(findings, await mergeLaws(run))
  if (groups.includes('undoing')) Object.assign(findings, { 5: await undoAll(run), 6: await sendAgain(run) })
  if (groups.includes('roles')) Object.assign(findings, { 15: await rolesSeeLess(run.scratch) })
  return findings
}

/** Leaves out acts, one at a time, as long as the law still does not hold. */
async function smallest(law: number, found: Violation, ask: (one: History) => Promise<Findings>): Promise<Violation> {
  for (let i = 0; i < found.history.acts.length; i++) {
    const less = { ...found.history, acts: found.history.acts.toSpliced(i, 1) }
    const finding = less.acts.length ? (await ask(less))[law] : 'idle'
    if (typeof finding === 'object') return smallest(law, { law, wrong: finding.wrong, history: less }, ask)
  }
  return found
}
