import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { linkQuality } from '@/server/identity/link/link-figures'
import { readTruth } from '@/server/identity/link/read-truth'
import { runLink } from '@/server/identity/link/run-link'
import { cutPersons } from './parts/cut-persons'
import { halfOfRows } from './parts/half-of-rows'
import { linkGrowth } from './parts/link-speed'
import { type LinkSet, linkSets } from './parts/link-sets'

const usage = `Usage: npm run bench -- identity [--data <folder of sets>] [--million <persons.csv>] [--company <generated folder> --cut <folder>]
  --data     each set a folder with records.csv and true_pairs.csv, packed or not
  --million  a file of about a million persons: speed, memory and growth from 100,000 of them
  --company  first cuts the persons of a company made by "npm run generate" into --cut, for --million`

/** Quality and speed of the identity engine with nothing but its defaults. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { data: text, million: text, company: text, cut: text, half: text } })
  if (!values.data && !values.million && !values.company) throw new Error(usage)
  if (values.company && values.cut)
    console.log(`${await cutPersons(values.company, values.cut, 1_000_000)} records in ${values.cut}`)
  const sets: Awaited<ReturnType<typeof measureSet>>[] = []
  for (const set of values.data ? linkSets(values.data) : [])
    sets.push(await measureSet(set, values.half === 'develop' ? 'develop' : 'report'))
  console.table(Object.fromEntries(sets.map((set) => [set.name, inTable(set)])))
  const million = values.million ? await growth(values.million) : null
  if (million) console.table(million)
  console.log(JSON.stringify({ sets, million }))
}

/** Half of the true clusters is measured; `all` says the same of every row. */
async function measureSet({ name, records, truth: truthPath }: LinkSet, half: 'develop' | 'report') {
  const options = { records, threads: 2, once: false, said: { kinds: {} } }
  const linked = await runLink(options, statSync(records).size)
  const { ids } = linked
  const truth = await readTruth(truthPath, ids.rowOf)
  return {
    name,
    rows: linked.table.rows,
    candidates: linked.pairs.left.length,
    half,
    [half]: linkQuality(linked, truth, halfOfRows(truth, ids, half)),
    all: linkQuality(linked, truth),
    seconds: linked.seconds.total,
    cpu_seconds: linked.cpu.total,
  }
}

function inTable({ all, rows, candidates, seconds, cpu_seconds, ...rest }: Awaited<ReturnType<typeof measureSet>>) {
  const own = rest[rest.half]
  const said = typeof own === 'object' ? own : all
  return {
    rows,
    candidates,
    'pairs best': said.pairs.best.f1,
    'pairs label-free': said.pairs.label_free.f1,
    'clusters best': said.clusters.best.f1,
    'clusters label-free': said.clusters.label_free.f1,
    'all: pairs': all.pairs.label_free.f1,
    'all: clusters': all.clusters.label_free.f1,
    seconds,
    cpu_seconds,
  }
}

async function growth(records: string) {
  const { part, whole } = await linkGrowth(records, 100_000)
  const of = ({ rows, candidates, seconds, cpu_seconds, peak_mb }: typeof part) => ({
    rows,
    candidates,
    ...seconds,
    cpu: cpu_seconds.total,
    peak_mb,
  })
  const times = (a = 0, b = 0) => Math.round((100 * a) / b) / 100
  return {
    part: of(part),
    whole: of(whole),
    growth: {
      rows: times(whole.rows, part.rows),
      total: times(whole.seconds.total, part.seconds.total),
      cpu: times(whole.cpu_seconds.total, part.cpu_seconds.total),
    },
  }
}

await main()
