import { join } from 'node:path'
import { closeDatabase } from '@/db/client'
import { env } from '@/lib/env'
import { generateHalden } from './generate-halden'
import { confirmMetrics } from './load/confirm-metrics'
import { deriveAll } from './load/derive-all'
import { loadFiles } from './load/load-files'
import { teachChurn } from './load/teach-churn'
import { tellCosts } from './load/tell-costs'
import { tellWaits } from './load/tell-waits'
import { mergeWrongly } from './load/merge-wrongly'
import { createDemoPeople } from './people'
import type { DemoSize } from './resolve-size'

/**
 * Writes the demo company's exports, loads them through the pipeline, derives what follows and plays the story. The last
 * line printed is the report as JSON: who may sign in, and what waits for whom.
 */
async function main(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const wanted = option('--size') ?? 'default'
  const size: DemoSize = /^\d+$/.test(wanted) ? Number(wanted) : (wanted as DemoSize)
  const today = option('--today') ?? lastMorning(new Date())
  const dir = join(env().KITH_DATA_DIR, `halden-${wanted}`)
  const signIns = await createDemoPeople()
  const { files, truth } = await timed('Wrote six systems’ exports of Halden Coffee', () =>
    generateHalden({ dir, size, today }),
  )
  await timed('Loaded them', () => loadFiles(files, say))
  await timed('Learned who leaves, and told what the system costs', async () => {
    await teachChurn()
    await tellCosts(today)
  })
  await deriveAll(new Date().toISOString().slice(0, 10), timed)
  await timed('Confirmed what the metrics mean, save four that wait', confirmMetrics)
  await timed('Merged two people who are not the same, for the steward to undo', () => mergeWrongly(truth.story))
  say(JSON.stringify({ signIns, waits: await tellWaits() }))
}

/** The exports end at 08:00 UTC; of a day whose morning is still to come, nothing may be known yet. */
const lastMorning = (now: Date) => new Date(now.getTime() - 8 * 3_600_000).toISOString().slice(0, 10)

const say = (line: string) => console.log(line)

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const result = await work()
  say(`${what} in ${((performance.now() - from) / 1000).toFixed(1)} s.`)
  return result
}

await main(process.argv.slice(2)).finally(closeDatabase)
