import { parseArgs } from 'node:util'
import { generateHalden } from './generate-halden'
import type { DemoSize } from './resolve-size'
import { isoDay } from './when'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: 'default' }, today: { type: 'string' }, seed: { type: 'string' } },
})
const [dir] = positionals
if (!dir) {
  console.error(
    'Usage: npm run generate -- <dir> [--size default|100k|1m|<persons>] [--today YYYY-MM-DD] [--seed <number>]',
  )
  process.exit(2)
}
const startedAt = Date.now()
try {
  const { files, truth, persons, accounts } = await generateHalden({
    dir,
    size: readSize(values.size),
    today: values.today ?? isoDay(Date.now()),
    seed: values.seed === undefined ? undefined : readNumber(values.seed),
  })
  for (const { source, object, rows } of files)
    console.log(`${`${source}.${object}`.padEnd(28)}${String(rows).padStart(10)} rows`)
  console.log(
    `${accounts} accounts, ${persons} persons, truth in ${truth.records}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`,
  )
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

function readSize(text: string): DemoSize {
  return text === 'default' || text === '100k' || text === '1m' ? text : readNumber(text)
}

function readNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`Not a whole number: ${text}`)
  return Number(text)
}
