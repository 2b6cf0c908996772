import { readJsonFile } from '../launch/read-json-file.mjs'

/**
 * Counts what vitest wrote with its JSON reporter: `{ passed, failed, skipped, failures: [{ name, message }] }`, or null when
 * it wrote nothing. A file that could not be run at all counts as one failure.
 */
export function vitestOutcome(file) {
  const report = readJsonFile(file)
  if (!report) return null
  const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [{ name, message }]
    return failed.map((test) => ({ name: test.fullName, message: (test.failureMessages ?? []).join('\n') }))
  })
  const tests = report.testResults.flatMap((result) => result.assertionResults)
  const passed = tests.filter((test) => test.status === 'passed').length
  return { passed, failed: failures.length, skipped: tests.length - passed - countFailed(tests), failures }
}

function countFailed(tests) {
  return tests.filter((test) => test.status === 'failed').length
}
