import { randomBytes } from 'node:crypto'
import { buildApp } from '../launch/build-app.mjs'
import { ensureInstalled } from '../launch/ensure-installed.mjs'
import { keepFile } from '../launch/keep-file.mjs'
import { endSteps } from '../launch/run-step.mjs'
import { runtimeEnv } from '../launch/runtime-env.mjs'
import { stopwatch } from '../launch/stopwatch.mjs'
import { startPostgres } from '../postgres/start-postgres.mjs'
import { prepareBrowser, runBrowser } from './browser-stage.mjs'
import { addFailure, checkLint, checkTypes, runVitest } from './code-stages.mjs'
import { stageNames, testOptions } from './test-options.mjs'
import { testPlace } from './test-place.mjs'
import { testReport } from './test-report.mjs'

/** A throwaway database may lose everything in a crash of the machine, so it need not wait for the disk. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB' }

/**
 * `npm test`: every stage on servers, ports and folders of its own, all gone at the end. Prints a line per stage and last
 * `N passed, M failed`. Resolves to the exit code.
 */
export async function runTest(argv) {
  const { stages, keep } = testOptions(argv)
  const place = await testPlace()
  const restore = keepFile('next-env.d.ts')
  const report = testReport(stageNames.filter((name) => stages.has(name)))
  const running = []
  const cleanUp = async () => {
    endSteps()
    for (const part of running.splice(0).reverse()) await part.stop(4000)
    restore()
    if (keep) console.log(`Kept: ${place.dir}`)
    else await place.remove()
  }
  let interrupted = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => {
      interrupted = true
      report.mute()
      cleanUp().finally(() => process.exit(130))
    })
  }
  try {
    await runStages({ stages, place, report, running })
  } finally {
    if (!interrupted) await cleanUp()
  }
  if (interrupted) return new Promise(() => {})
  const { passed, failed } = report.totals()
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

async function runStages({ stages, place, report, running }) {
  const stage = (name, work) => (stages.has(name) ? runStage(report, name, work) : null)
  const secret = randomBytes(32).toString('hex')
  const server = async (dir, name) => {
    const postgres = await startPostgres({ dir, name, settings: hasty })
    running.push(postgres)
    return postgres
  }

  const installed = await stage('install', async () => {
    const fresh = await ensureInstalled()
    return { passed: 1, failed: 0, note: fresh ? 'installed' : 'already there' }
  })
  if (installed.failed > 0) return

  // The build writes the same route descriptions the compiler reads, so it waits for the compiler; apart from that two
  // lanes use two cores, and the journeys come when both are free.
  await stage('types', () => checkTypes(place))
  const checks = async () => {
    await stage('lint', () => checkLint(place))
    await stage('unit', () => runVitest(place, 'unit'))
    await stage('database', async () => {
      const { ownerUrl } = await server(place.server, 'test')
      const env = runtimeEnv({
        databaseUrl: ownerUrl,
        secret,
        dataDir: place.file('data'),
        port: 3000,
        dist: place.dist,
      })
      return runVitest(place, 'database', { ...env, NODE_ENV: 'test', KITH_TEST_RUN: String(process.pid) })
    })
  }
  const app = async () => {
    const built = await stage('build', async () => {
      await buildApp({ dist: place.dist, log: place.file('build.log') })
      return { passed: 1, failed: 0 }
    })
    if (!stages.has('browser') || built.failed > 0) return null
    return prepareBrowser(place, await server(place.browserServer, 'browser test'), secret).catch((error) => ({
      error,
    }))
  }
  const [, prepared] = await Promise.all([checks(), app()])
  await stage('browser', async () => {
    if (!prepared) throw new Error('There is no build to run the journeys against.')
    if (prepared.error) throw prepared.error
    return runBrowser(place, prepared, running)
  })
}

async function runStage(report, name, work) {
  const seconds = stopwatch()
  const outcome = await work().catch((error) => addFailure({ passed: 0, failed: 0 }, name, error.message))
  report.add(name, { ...outcome, seconds: seconds() })
  return outcome
}
