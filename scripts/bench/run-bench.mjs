import { mkdirSync } from 'node:fs'
import { loadCompany } from '../demo/load-company.mjs'
import { appArgs, typescriptArgs } from '../launch/app-commands.mjs'
import { buildApp } from '../launch/build-app.mjs'
import { ensureInstalled } from '../launch/ensure-installed.mjs'
import { freePort } from '../launch/free-port.mjs'
import { keepRunning } from '../launch/keep-running.mjs'
import { logTail } from '../launch/log-tail.mjs'
import { migrateDatabase } from '../launch/migrate-database.mjs'
import { readJsonFile } from '../launch/read-json-file.mjs'
import { endSteps, runStep } from '../launch/run-step.mjs'
import { runtimeEnv } from '../launch/runtime-env.mjs'
import { Sentence } from '../launch/sentence.mjs'
import { hashOf } from '../launch/source-hash.mjs'
import { waitUntilLive } from '../launch/wait-until-live.mjs'
import { writeJsonFile } from '../launch/write-json-file.mjs'
import { startPostgres } from '../postgres/start-postgres.mjs'
import { benchNames, benchOptions } from './bench-options.mjs'
import { benchPlace } from './bench-place.mjs'
import { freshDatabase } from './fresh-database.mjs'

/** What a measurement finds: `bare`, no database at all; `empty`, a migrated database without data; otherwise the demo company. `app`: a served build. */
const needs = {
  identity: { bare: true },
  certify: { bare: true },
  ingest: { empty: true },
  matching: { empty: true },
  metrics: {},
  pages: { app: true },
  review: { app: true },
}

/**
 * `npm run bench -- <name> [--size default|100k|1m]`: runs `bench/<name>.ts` against a server of its own that is kept, with
 * its data, for the next run. Resolves to the exit code.
 */
export async function runBench(argv) {
  const options = benchOptions(argv)
  if (!options) {
    console.log(`Usage: npm run bench -- <name> [--size default|100k|1m]\nNames: ${benchNames().join(', ')}`)
    return 0
  }
  await ensureInstalled()
  const place = benchPlace(options.size)
  mkdirSync(place.data, { recursive: true, mode: 0o700 })
  const running = []
  const cleanUp = async () => {
    endSteps()
    for (const part of running.splice(0).reverse()) await part.stop(4000)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => cleanUp().finally(() => process.exit(130)))
  try {
    return await (needs[options.name]?.bare ? run(options, place, process.env) : measure(options, place, running))
  } finally {
    await cleanUp()
  }
}

async function measure({ name, size, rest }, place, running) {
  const say = (line) => console.error(line)
  const postgres = await startPostgres({ dir: place.server, name: `bench ${size}`, say })
  running.push(postgres)
  const { empty = false, app = false } = needs[name] ?? {}
  const port = await freePort()
  const databaseUrl = empty ? await freshDatabase(postgres.ownerUrl, 'kith_bench') : postgres.ownerUrl
  const env = runtimeEnv({ databaseUrl, secret: place.secret, dataDir: place.data, port, dist: place.dist })
  const state = empty ? await migrate(env, place) : await loaded({ env, place, size, ownerUrl: postgres.ownerUrl, say })

  const url = `http://127.0.0.1:${port}`
  if (app) {
    if (await buildApp({ dist: place.dist, log: place.log('build') })) say('app built')
    running.push(keepRunning({ name: 'app', args: appArgs(place.dist), env, log: place.log('app'), say }))
    await waitUntilLive({ url, log: place.log('app') })
  }
  const own = {
    KITH_BENCH_SIZE: size,
    ...(app ? { KITH_APP_URL: url } : {}),
    ...(state ? { KITH_SIGN_INS: place.state } : {}),
  }
  return run({ name, rest }, place, { ...env, ...own })
}

async function run({ name, rest }, place, env) {
  const { code } = await runStep({
    args: typescriptArgs(`bench/${name}.ts`, ...rest),
    env,
    log: place.log(name),
    onLine: (line) => console.log(line),
  })
  if (code !== 0) throw new Sentence(`The measurement failed (${code}):\n${logTail(place.log(name), 40)}`)
  return 0
}

async function migrate(env, place) {
  await migrateDatabase({ env, log: place.log('migrate') })
  return null
}

/** Loads the company unless the database holds the one that this generator and this model make. */
async function loaded({ env, place, size, ownerUrl, say }) {
  const generator = hashOf(['demo', 'model', 'drizzle'])
  const before = readJsonFile(place.state)
  if (before?.generator === generator) {
    await migrate(env, place)
    return before
  }
  say(`loading the company (${size})`)
  await freshDatabase(ownerUrl, 'kith')
  await migrate(env, place)
  const state = { generator, ...(await loadCompany({ env, size, log: place.log('load'), say })) }
  writeJsonFile(place.state, state)
  return state
}
