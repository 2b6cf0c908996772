import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectRoot } from './project-root.mjs'

/** Folders at the root of the project that no build reads. */
const outside = new Set([
  'node_modules',
  'e2e',
  'test',
  'bench',
  'scripts',
  'drizzle',
  'docs',
  'test-results',
  'playwright-report',
  'coverage',
])
const irrelevant = /\.(test|spec)\.tsx?$|\.md$|\.tsbuildinfo$|^next-env\.d\.ts$/

/** A hash over the sources a build is made from, the lock file and the version of Node. */
export function sourceHash() {
  const top = readdirSync(projectRoot, { withFileTypes: true }).filter(
    (entry) => !entry.name.startsWith('.') && !outside.has(entry.name),
  )
  return hashOf(top.map((entry) => entry.name))
}

/** A hash over the names and contents of the given files and folders of the project; a missing one counts as empty. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.node)
  for (const path of paths) {
    for (const file of filesBelow(join(projectRoot, path))) {
      hash.update(`\0${relative(projectRoot, file)}\0`).update(readFileSync(file))
    }
  }
  return hash.digest('hex')
}

function filesBelow(path) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch (error) {
    return error.code === 'ENOTDIR' && !irrelevant.test(relative(projectRoot, path)) ? [path] : []
  }
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (entry.isDirectory()) return filesBelow(join(path, entry.name))
      return irrelevant.test(entry.name) || !entry.isFile() ? [] : [join(path, entry.name)]
    })
}
