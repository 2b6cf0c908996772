import { mkdirSync } from 'node:fs'
import { buildApp } from '../launch/build-app.mjs'
import { migrateDatabase } from '../launch/migrate-database.mjs'
import { hashOf, sourceHash } from '../launch/source-hash.mjs'
import { stopwatch } from '../launch/stopwatch.mjs'
import { writeJsonFile } from '../launch/write-json-file.mjs'
import { loadCompany } from './load-company.mjs'

/**
 * Builds the app and, at the same time, brings the database up to date and loads the company, each only when needed.
 * `before` is the state of the last complete start or null. Resolves to the state now, which it also keeps.
 */
export async function prepareDemo({ place, env, size, before, databasePort, say }) {
  mkdirSync(place.data, { recursive: true, mode: 0o700 })
  if (!before) say(`loading Halden Coffee (size ${size}) and building the app; the default takes about a minute`)
  const built = build(place, say)
  const company = prepareCompany(place, env, size, before, say)
  await Promise.all([built, company])
  const state = { size, loaded: true, databasePort, ...(await company) }
  writeJsonFile(place.state, state)
  return state
}

async function build(place, say) {
  const seconds = stopwatch()
  if (await buildApp({ dist: place.dist, log: place.log('build') })) say(`app built (${seconds()} s)`)
}

async function prepareCompany(place, env, size, before, say) {
  const seconds = stopwatch()
  const migrated = `${sourceHash()}-${hashOf(['drizzle'])}`
  if (before?.migrated !== migrated) {
    await migrateDatabase({ env, log: place.log('migrate') })
    say(`database up to date (${seconds()} s)`)
  }
  if (before) return { migrated, signIns: before.signIns, waits: before.waits }
  const report = await loadCompany({ env, size, log: place.log('load'), say })
  say(`Halden Coffee loaded (${seconds()} s)`)
  return { migrated, ...report }
}
