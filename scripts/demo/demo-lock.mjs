import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs'
import { processAlive } from '../launch/process-alive.mjs'
import { processCommand } from '../launch/process-command.mjs'
import { readJsonFile } from '../launch/read-json-file.mjs'
import { writeJsonFile } from '../launch/write-json-file.mjs'

/**
 * Takes the lock of the demo, a file naming the process that runs it. Resolves to `{ holder }` when another one runs,
 * otherwise to `{ note, release }`: `note(facts)` adds what others may want to know (the address), `release()` gives it up.
 */
export function takeDemoLock(file) {
  const mine = { pid: process.pid }
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, mine)) {
      return {
        note: (facts) => writeJsonFile(file, { ...mine, ...facts }),
        release: () => rmSync(file, { force: true }),
      }
    }
    const holder = demoHolder(file)
    if (holder) return { holder }
    rmSync(file, { force: true })
  }
  return { holder: readJsonFile(file) ?? {} }
}

/** What the process that runs the demo noted, or null when none runs. */
export function demoHolder(file) {
  const holder = existsSync(file) ? readJsonFile(file) : null
  return holder && processAlive(holder.pid) && processCommand(holder.pid).includes('demo') ? holder : null
}

/** A link to a complete file appears in one step, so nobody can read a half-written lock. */
function create(file, content) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
