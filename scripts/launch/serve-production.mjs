import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appArgs } from './app-commands.mjs'
import { completeStandalone } from './build-app.mjs'
import { projectRoot } from './project-root.mjs'
import { Sentence } from './sentence.mjs'

/**
 * `npm start`: serves the app built by `npm run build` with the environment as it is (and `.env` when there is one). Throws
 * a `Sentence` naming everything that is missing. Runs until it is told to end.
 */
export async function serveProduction() {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  const missing = missingSettings(process.env)
  if (missing.length > 0) throw new Sentence(`Kith does not start without real settings:\n${missing.join('\n')}`)

  const dist = process.env.KITH_DIST || '.next'
  const [server] = appArgs(dist)
  if (!existsSync(server)) throw new Sentence('There is no build yet. Run: npm run build')
  completeStandalone(dist)
  // The server changes into its own folder: a relative path would mean another place there than for the worker.
  process.env.KITH_DATA_DIR = resolve(projectRoot, process.env.KITH_DATA_DIR || '.kith/data')
  process.env.HOSTNAME ||= '127.0.0.1'
  process.env.NODE_ENV = 'production'
  if (process.env.KITH_DEMO === '1')
    console.warn('KITH_DEMO=1: the demo people with their public passwords can sign in.')
  await import(pathToFileURL(server).href)
  return new Promise(() => {})
}

/** One sentence for each setting without which production must not start. */
export function missingSettings(env) {
  const sentences = []
  if (!env.DATABASE_URL)
    sentences.push('  DATABASE_URL is missing: the address of PostgreSQL 15 or later, as the owner of its database.')
  if (!env.KITH_SECRET)
    sentences.push('  KITH_SECRET is missing: at least 32 random characters, for instance from: openssl rand -hex 32')
  else if (env.KITH_SECRET.length < 32)
    sentences.push('  KITH_SECRET is too short: it needs at least 32 random characters.')
  else if (new Set(env.KITH_SECRET).size < 8)
    sentences.push('  KITH_SECRET is not random: make one with openssl rand -hex 32.')
  return sentences
}
