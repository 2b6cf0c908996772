import { logTail } from '../launch/log-tail.mjs'
import { packageProgram } from '../launch/package-program.mjs'
import { runStep } from '../launch/run-step.mjs'
import { childEnv } from '../launch/child-env.mjs'
import { vitestOutcome } from './vitest-outcome.mjs'

/** Compiles everything, after Next has described its routes to the compiler. */
export async function checkTypes(place) {
  const log = place.file('types.log')
  const env = childEnv({ KITH_DIST: place.dist })
  const described = await runStep({ args: [packageProgram('next', 'next'), 'typegen'], env, log })
  if (described.code !== 0) return oneOutcome('next typegen', described.code, log)
  const args = [packageProgram('typescript', 'tsc'), '--noEmit', '--incremental', 'false', '--pretty', 'false']
  const { code } = await runStep({ args, env, log })
  return oneOutcome('tsc', code, log)
}

/** Checks form and habits of the code. */
export async function checkLint(place) {
  const log = place.file('lint.log')
  const args = [packageProgram('@biomejs/biome', 'biome'), 'check', '.', '--colors=off', '--max-diagnostics=30']
  const { code } = await runStep({ args, env: childEnv(), log })
  return oneOutcome('biome check', code, log)
}

/** Runs one project of vitest with `env` on top of the bare environment. */
export async function runVitest(place, project, env = {}) {
  const log = place.file(`${project}.log`)
  const report = place.file(`${project}.json`)
  const args = [
    packageProgram('vitest', 'vitest'),
    'run',
    '--project',
    project,
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  const { code } = await runStep({ args, env: childEnv({ LOG_LEVEL: 'silent', ...env }), log, ms: 8 * 60_000 })
  const outcome = vitestOutcome(report) ?? { passed: 0, failed: 0, failures: [] }
  // It can also end badly with every test passed: an error outside of a test, or no test at all.
  if (code !== 0 && outcome.failed === 0) return addFailure(outcome, `vitest (${code})`, logTail(log, 40))
  return outcome
}

/** The outcome of a stage that does not count for itself: one passed or one failed. */
export function oneOutcome(name, code, log) {
  if (code === 0) return { passed: 1, failed: 0 }
  return addFailure({ passed: 0, failed: 0, failures: [] }, `${name} (${code})`, logTail(log, 40))
}

/** The same outcome with one failure more. */
export function addFailure(outcome, name, message) {
  return { ...outcome, failed: outcome.failed + 1, failures: [...(outcome.failures ?? []), { name, message }] }
}
