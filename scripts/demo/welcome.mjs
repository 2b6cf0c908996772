import { relative } from 'node:path'
import { projectRoot } from '../launch/project-root.mjs'

/** Prints where the demo is, one sign-in for each role and what waits for whom. */
export function welcome({ url, place, state }) {
  const logs = relative(projectRoot, place.dir)
  console.log(`  Ctrl+C stops everything; logs are in ${logs}; npm run demo -- --reset starts anew\n`)
  console.log(`Kith is running: ${url}\n`)
  const rows = state.signIns.map(({ role, name, email, password }) => [role, name, email, password])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length), 0))
  for (const row of rows) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
  if (state.waits.length > 0) console.log(`\nWaiting: ${state.waits.join('; ')}`)
}
