import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from '../launch/ensure-installed.mjs'
import { freePort } from '../launch/free-port.mjs'
import { parentGone } from '../launch/parent-gone.mjs'
import { readJsonFile } from '../launch/read-json-file.mjs'
import { endSteps } from '../launch/run-step.mjs'
import { runtimeEnv } from '../launch/runtime-env.mjs'
import { sleep } from '../launch/sleep.mjs'
import { removeServer } from '../postgres/remove-server.mjs'
import { startPostgres } from '../postgres/start-postgres.mjs'
import { farewell } from './farewell.mjs'
import { takeDemoLock } from './demo-lock.mjs'
import { demoOptions } from './demo-options.mjs'
import { demoPlace, demoSecret } from './demo-place.mjs'
import { prepareDemo } from './prepare-demo.mjs'
import { serveDemo } from './serve-demo.mjs'
import { welcome } from './welcome.mjs'

/**
 * `npm run demo`: from a bare clone to a running Kith with its demo company, then until Ctrl+C. Safe to repeat; what is
 * already installed, built or loaded is not done again. Resolves to the exit code.
 */
export async function runDemo(argv) {
  const options = demoOptions(argv)
  const place = demoPlace()
  const lock = takeDemoLock(place.lock)
  if (lock.holder) return alreadyRuns(lock.holder, options)

  const stack = { app: null, worker: null, postgres: null }
  const wanted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve)
    parentGone().then(resolve)
  })
  const work = bringUp({ options, place, lock, stack })
  try {
    await Promise.race([wanted, work.then(() => wanted)])
    console.log('\nStopping Kith.')
  } finally {
    endSteps()
    await Promise.race([work.catch(() => {}), sleep(3000)])
    await farewell(stack)
    lock.release()
  }
  return 0
}

function alreadyRuns({ url }, { reset, size }) {
  console.log(`The demo already runs${url ? ` at ${url}` : ' and is starting'}.`)
  if (!reset && size === null) return 0
  console.log('Stop it first (Ctrl+C where it runs), then start it again with these options.')
  return 1
}

async function bringUp({ options, place, lock, stack }) {
  const say = (line) => console.log(`  ${line}`)
  console.log('Kith demo')
  if (await ensureInstalled()) say('packages installed')

  const before = readJsonFile(place.state)
  const size = options.size ?? before?.size ?? 'default'
  const keep = before?.loaded && !options.reset && before.size === size
  if (!keep) await clear(place)

  const port = await freePort(options.port)
  if (port !== options.port) say(`port ${options.port} is taken, using ${port}`)
  const url = `http://127.0.0.1:${port}`
  stack.postgres = await startPostgres({ dir: place.server, port: before?.databasePort, name: 'demo', say })
  const { ownerUrl, port: databasePort } = stack.postgres
  lock.note({ url, databaseUrl: ownerUrl })
  const env = runtimeEnv({
    databaseUrl: ownerUrl,
    secret: demoSecret(place),
    dataDir: place.data,
    port,
    dist: place.dist,
  })

  const state = await prepareDemo({ place, env, size, before: keep ? before : null, databasePort, say })
  await serveDemo({ place, env, url, stack, say })
  welcome({ url, place, state })
}

/** Starting anew leaves nothing of the last company: no database, no files, no secret. The build stays. */
async function clear(place) {
  await removeServer(place.server)
  for (const name of readdirSync(place.dir)) {
    if (join(place.dir, name) !== place.lock) rmSync(join(place.dir, name), { recursive: true, force: true })
  }
}
