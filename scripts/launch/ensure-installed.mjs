import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'
import { Sentence } from './sentence.mjs'

/**
 * Runs `npm ci` unless `node_modules` already holds every version the lock file names. Resolves to whether it installed.
 * Throws a `Sentence` when the install fails; npm has said why by then.
 */
export async function ensureInstalled() {
  if (isInstalled()) return false
  const code = await npmCi()
  if (code !== 0) throw new Sentence(`npm ci failed (${code}). Nothing else was started.`)
  return true
}

/** npm notes what it installed in a lock file of its own; that note, not a date, is compared. */
function isInstalled() {
  try {
    const wanted = packagesIn('package-lock.json')
    const present = packagesIn('node_modules/.package-lock.json')
    return Object.entries(wanted).every(
      ([path, { version, optional, devOptional, peer }]) =>
        path === '' || optional || devOptional || peer || present[path]?.version === version,
    )
  } catch {
    return false
  }
}

function packagesIn(file) {
  return JSON.parse(readFileSync(join(projectRoot, file), 'utf8')).packages
}

function npmCi() {
  const args = ['ci', '--no-audit', '--no-fund']
  const own = process.env.npm_execpath?.endsWith('.js')
  const [command, all] = own ? [process.execPath, [process.env.npm_execpath, ...args]] : ['npm', args]
  return new Promise((resolve) => {
    const child = spawn(command, all, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: !own && process.platform === 'win32',
    })
    child.on('error', (error) => resolve(error.message))
    child.on('close', resolve)
  })
}
