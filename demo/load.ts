import { join } from 'node:path'
import { closeDatabase } from '@/db/client'
import { env } from '@/lib/env'
import { allSources } from '@/model/sources/all-sources'
import { ingestFile } from '@/server/ingest/ingest-file'
import { asSystem } from '@/server/ingest/claim-run'
import { systemCtx } from '@/server/spine/system-ctx'
import { generateHalden } from './generate-halden'
import { createDemoPeople } from './people'
import type { DemoSize } from './resolve-size'

const say = (line: string) => console.log(line)

/** Writes the demo company's exports, loads them through the pipeline and measures them. The last line is the report as JSON. */
async function main(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const wanted = option('--size') ?? 'default'
  const size: DemoSize = /^\d+$/.test(wanted) ? Number(wanted) : (wanted as DemoSize)
  const today = option('--today') ?? new Date().toISOString().slice(0, 10)
  const signIns = await createDemoPeople()
  const started = performance.now()
  const dir = join(env().KITH_DATA_DIR, `halden-${wanted}`)
  const { files } = await generateHalden({ dir, size, today })
  say(`Wrote six systems’ exports of Halden Coffee in ${since(started)}.`)
  for (const { source, object, label } of allSources) {
    const file = files.find((one) => one.source === source && (one.object === object || (one.object === 'stage' && object === 'stage_change')))
    if (!file) continue
    const begun = performance.now()
    const { counts, error } = await ingestFile(systemCtx(), { source, object, path: file.path, fileName: `${source}.${object}` })
    if (error) throw new Error(error)
    say(`${source} ${label.toLowerCase()}: ${counts.read} rows, ${counts.rejected} kept aside, ${since(begun)}.`)
  }
  for (const [what, path, name, input] of derivations) {
    const begun = performance.now()
    const found = await import(path).catch(() => null)
    if (!found) continue
    const ran = await asSystem(systemCtx(), (ctx) => found[name](ctx, input)).then(() => '', (error) => ` FAILED ${error}`)
    say(`${what} in ${since(begun)}.${ran}`)
  }
  say(JSON.stringify({ signIns, waits: [] }))
}

const derivations = [
  ['Looked for duplicates', '@/server/identity/find-candidates', 'findCandidates', {}],
  ['Measured', '@/server/metrics/refresh-metrics', 'refreshMetrics', {}],
  ['Checked', '@/server/quality/run-checks', 'runChecks', undefined],
] as const

const since = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`

await main(process.argv.slice(2)).finally(closeDatabase)
