import { parseArgs } from 'node:util'
import { closeDatabase } from '@/db/client'
import { lawsNotRun } from './all-laws'
import { runKills } from './kills'
import { runRaces } from './races'
import { type Outcome, runInMemory, type Tally } from './run-in-memory'
import { runOnPostgres } from './run-on-postgres'
import { testServer } from './test-server'

const usage = `Usage: npm run laws -- [--runs N] [--postgres M] [--races R] [--kills K] [--seed S]
  --runs      histories in memory (10,000 unless told)
  --postgres  histories on Postgres, each asked every law
  --races     races of eight clients on Postgres
  --kills     deeds during which the application, its connection or the server is killed
  --seed      the same seed tries the same histories
Postgres is what DATABASE_URL names, where a database may be made, or else a server started for it. The last line is JSON.`

/** `npm run laws`: asks the laws of identity at any depth. Exit code 1 where one does not hold, with the smallest history found. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { runs: text, postgres: text, races: text, kills: text, seed: text, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(usage)
    return 0
  }
  process.env.KITH_SECRET ||= 'a secret for laws only, of more than 32 letters'
  const asked = Object.fromEntries(counts.map((name) => [name, wholeNumber(name, values[name])]))
  const runs = asked.runs ?? (asked.postgres || asked.races || asked.kills ? 0 : 10_000)
  const seed = asked.seed ?? Math.floor(Math.random() * 1_000_000)
  const outcomes: Outcome[] = runs ? [runInMemory(runs, seed)] : []
  const server = asked.postgres || asked.races ? await testServer() : null
  try {
    if (asked.postgres) outcomes.push(await runOnPostgres(asked.postgres, seed, true))
    const races = asked.races ? await runRaces(asked.races, seed) : null
    await closeDatabase()
    const kills = asked.kills ? await runKills(asked.kills, seed, `laws-${process.pid}`) : null
    return report({ seed, runs, postgres: asked.postgres ?? 0 }, outcomes, { races, kills })
  } finally {
    await closeDatabase()
    await server?.stop()
  }
}

const counts = ['runs', 'postgres', 'races', 'kills', 'seed'] as const
const text = { type: 'string' } as const

function wholeNumber(name: string, value: unknown): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a whole number.\n${usage}`)
  return number
}

type Tried = { races: Awaited<ReturnType<typeof runRaces>> | null; kills: Awaited<ReturnType<typeof runKills>> | null }

/** Prints what did not hold, and last one line of JSON. Returns the exit code. */
function report(
  asked: { seed: number; runs: number; postgres: number },
  outcomes: readonly Outcome[],
  { races, kills }: Tried,
): number {
  const violations = outcomes.flatMap((outcome) => outcome.violations)
  for (const { law, wrong, history } of violations) {
    console.log(law ? `Law ${law} does not hold: ${wrong}` : `The tables and the world in memory disagree: ${wrong}`)
    console.log(`Smallest history: ${JSON.stringify(history)}`)
  }
  const broken = [...(races ? [...races.faults, ...races.unserial] : []), ...(kills?.violations ?? [])]
  for (const line of broken) console.log(line)
  const laws: Record<string, Tally | { notRun: string }> = {}
  for (const outcome of outcomes)
    for (const [law, tally] of Object.entries(outcome.laws))
      laws[law === '0' ? 'agreement' : law] = sum(laws[law], tally)
  for (const { number, notRun } of lawsNotRun) if (outcomes.length) laws[number] = { notRun }
  console.log(
    JSON.stringify({
      ...asked,
      laws,
      ...(races
        ? {
            races: {
              ...races,
              faults: races.faults.length,
              unnamed: races.unnamed.length,
              unserial: races.unserial.length,
            },
          }
        : {}),
      ...(kills ? { kills: { ...kills, violations: kills.violations.length } } : {}),
    }),
  )
  return violations.length || broken.length || races?.cycles ? 1 : 0
}

function sum(one: Tally | { notRun: string } | undefined, other: Tally): Tally {
  if (!one || 'notRun' in one) return other
  return { runs: one.runs + other.runs, tried: one.tried + other.tried, violations: one.violations + other.violations }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 1
})
