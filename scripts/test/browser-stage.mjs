import { findBrowser } from '../browser.mjs'
import { loadCompany } from '../demo/load-company.mjs'
import { appArgs, typescriptArgs } from '../launch/app-commands.mjs'
import { freePort } from '../launch/free-port.mjs'
import { keepRunning } from '../launch/keep-running.mjs'
import { logTail } from '../launch/log-tail.mjs'
import { migrateDatabase } from '../launch/migrate-database.mjs'
import { packageProgram } from '../launch/package-program.mjs'
import { runStep } from '../launch/run-step.mjs'
import { runtimeEnv } from '../launch/runtime-env.mjs'
import { waitUntilLive } from '../launch/wait-until-live.mjs'
import { writeJsonFile } from '../launch/write-json-file.mjs'
import { addFailure } from './code-stages.mjs'
import { playwrightOutcome } from './playwright-outcome.mjs'

/**
 * Prepares what the journeys need while other stages run: a database of their own with the default company, and a browser.
 * Resolves to what `runBrowser` takes. Throws a `Sentence` when either is not to be had.
 */
export async function prepareBrowser(place, postgres, secret) {
  const port = await freePort()
  const env = runtimeEnv({
    databaseUrl: postgres.ownerUrl,
    secret,
    dataDir: place.file('data'),
    port,
    dist: place.dist,
  })
  const browser = await findBrowser({ dir: place.file('browser') })
  await migrateDatabase({ env, log: place.file('migrate.log') })
  const state = await loadCompany({ env, size: 'default', log: place.file('load.log'), say: () => {} })
  writeJsonFile(place.file('state.json'), state)
  return { env, browser, url: `http://127.0.0.1:${port}` }
}

/**
 * Runs the journeys against the built app and a worker. Playwright finds the app in KITH_APP_URL, the browser in
 * KITH_BROWSER, the sign-ins in the file KITH_SIGN_INS names and the database in DATABASE_URL.
 */
export async function runBrowser(place, { env, browser, url }, running) {
  const incidents = []
  const say = (line) => incidents.push(line)
  const appLog = place.file('app.log')
  running.push(keepRunning({ name: 'app', args: appArgs(place.dist), env, log: appLog, say }))
  running.push(
    keepRunning({ name: 'worker', args: typescriptArgs('jobs/worker.ts'), env, log: place.file('worker.log'), say }),
  )
  await waitUntilLive({ url, log: appLog })

  const log = place.file('playwright.log')
  const report = place.file('playwright.json')
  const journeyEnv = {
    ...env,
    NODE_ENV: 'test',
    KITH_APP_URL: url,
    KITH_BROWSER: JSON.stringify(browser),
    KITH_SIGN_INS: place.file('state.json'),
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  }
  const program = packageProgram('@playwright/test', 'playwright')
  const args = [program, 'test', '--reporter=json', `--output=${place.file('artifacts')}`]
  const { code } = await runStep({ args, env: journeyEnv, log, ms: 10 * 60_000 })
  let outcome = playwrightOutcome(report) ?? { passed: 0, failed: 0, failures: [] }
  if (code !== 0 && outcome.failed === 0) outcome = addFailure(outcome, `playwright (${code})`, logTail(log, 40))
  for (const incident of incidents) {
    outcome = addFailure(
      outcome,
      incident,
      incident.includes('app') ? logTail(appLog) : logTail(place.file('worker.log')),
    )
  }
  return outcome
}
