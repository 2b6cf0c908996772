import { closeDatabase, database } from '@/db/client'
import { type Deed, nextDeed, perform } from './deed'
import { type Doomed, startDoomed } from './doomed'
import { type KillServer, startKillServer } from './kill-server'
import { digestOf } from './pg-run'
import { asPersonOn, everyRole, inScratch } from './scratch-database'

const targets = ['app', 'connection', 'app', 'connection', 'server'] as const
const kinds = ['merge', 'undo', 'batch'] as const

/** How killing went: deeds that were there whole afterwards, not at all, and those the application had been told of. */
export type KillReport = {
  kills: number
  whole: number
  none: number
  acknowledged: number
  targets: Record<(typeof targets)[number], number>
  /** Deeds that were there in part, or were acknowledged and lost. */
  violations: string[]
}

/**
 * Kills the application, its connections or the whole server at a random moment of a merge, an undo and the end of a batch
 * in turn. Afterwards the digest of all business tables must be exactly that of before or that of after. `name` is of the
 * server that is started for it.
 */
export async function runKills(kills: number, seed: number, name: string): Promise<KillReport> {
  const server = await startKillServer(name, Math.max(60, kills * 8))
  const report: KillReport = {
    kills,
    whole: 0,
    none: 0,
    acknowledged: 0,
    targets: { app: 0, connection: 0, server: 0 },
    violations: [],
  }
  let doomed: Doomed | null = null
  let span = 100
  try {
    const people = await everyRole()
    for (let i = 0; i < kills; i++) {
      const target = targets[(seed + i) % targets.length] ?? 'app'
      const steward = people.get('steward')
      if (!steward) throw new Error('Nobody is steward.')
      const deed = await nextDeed(kinds[i % kinds.length] ?? 'merge', { ...steward, db: database(), now: new Date() })
      const before = await inScratch(people, (scratch) => digestOf(scratch))
      const after = await inScratch(people, async (scratch) => {
        const started = performance.now()
        await asPersonOn(scratch, 'steward', (ctx) => perform({ ...ctx, now: new Date() }, deed))
        span = performance.now() - started
        return digestOf(scratch)
      })
      await closeDatabase()
      if (!doomed?.alive()) doomed = await startDoomed()
      const acknowledged = await killDuring(doomed, server, deed, target, chance(seed, i) * span * 3)
      const now = await inScratch(people, (scratch) => digestOf(scratch))
      report.targets[target]++
      if (acknowledged) report.acknowledged++
      if (now === after) report.whole++
      else if (now === before) report.none++
      const what = `${deed.do}, ${target} killed`
      if (now !== after && now !== before) report.violations.push(`${what}: there in part`)
      if (acknowledged && now !== after) report.violations.push(`${what}: acknowledged and lost`)
      if (before === after) report.violations.push(`${what}: would have changed nothing`)
    }
  } finally {
    doomed?.kill()
    await server.stop()
  }
  return report
}

/** Starts a deed, kills after so many milliseconds, and waits until all is quiet. Was the deed acknowledged? */
async function killDuring(
  doomed: Doomed,
  server: KillServer,
  deed: Deed,
  target: KillTarget,
  ms: number,
): Promise<boolean> {
  const { acknowledged } = await doomed.begin(deed)
  await new Promise((resolve) => setTimeout(resolve, ms))
  if (target === 'app') doomed.kill()
  if (target === 'connection') await server.killConnections()
  if (target === 'server') server.killServer()
  const told = await acknowledged
  await server.quiet()
  return told
}

type KillTarget = (typeof targets)[number]

/** A number from 0 to 1, the same for the same seed and place. */
const chance = (seed: number, i: number) => ((Math.imul(seed * 7_919 + i + 1, 2_654_435_761) >>> 8) % 10_000) / 10_000
