import { readJsonFile } from '../launch/read-json-file.mjs'

/**
 * Counts what Playwright wrote with its JSON reporter: `{ passed, failed, skipped, failures: [{ name, message }] }`, or null
 * when it wrote nothing. A test that passed only when repeated counts as failed: nobody can trust it.
 */
export function playwrightOutcome(file) {
  const report = readJsonFile(file)
  if (!report) return null
  const tests = report.suites.flatMap((suite) => testsIn(suite, []))
  const broken = (report.errors ?? []).map(({ message }) => ({ name: 'outside of any test', message: message ?? '' }))
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky')
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: failed.length + broken.length,
    skipped: tests.filter(({ status }) => status === 'skipped').length,
    failures: [...failed, ...broken],
  }
}

function testsIn(suite, path) {
  const here = suite.title ? [...path, suite.title] : path
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      name: [...here, spec.title].join(' > '),
      status: test.status,
      message: test.results.flatMap((result) => (result.errors ?? []).map((error) => error.message)).join('\n'),
    })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((inner) => testsIn(inner, here))]
}
