import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/** Remembers a file of the project; the returned function puts it back as it was, or removes it when it was not there. */
export function keepFile(name) {
  const file = join(projectRoot, name)
  const before = existsSync(file) ? readFileSync(file) : null
  return () => (before ? writeFileSync(file, before) : rmSync(file, { force: true }))
}
