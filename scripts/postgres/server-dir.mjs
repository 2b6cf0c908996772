import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { privateDir } from '../launch/private-dir.mjs'
import { projectRoot } from '../launch/project-root.mjs'
import { Sentence } from '../launch/sentence.mjs'
import { serverUser } from './server-user.mjs'

/**
 * The folder for one embedded server: `.kith/<name>/postgres` for an ordinary user. Root gets a folder under /var/tmp, since
 * the server then runs as `nobody`, who may not be able to reach the project. Throws a `Sentence` when that folder belongs
 * to somebody else.
 */
export function serverDir(name) {
  if (!serverUser()) return join(privateDir(name), 'postgres')
  const base = rootServerBase()
  mkdirSync(base, { recursive: true, mode: 0o711 })
  const { uid, mode } = lstatSync(base)
  if (uid !== 0 || (mode & 0o022) !== 0)
    throw new Sentence(`${base} can be written by others. Remove it and start again.`)
  return join(base, name, 'postgres')
}

/** Where root keeps the servers of this project: one folder per project path. */
export function rootServerBase() {
  return join('/var/tmp', `kith-${createHash('sha256').update(projectRoot).digest('hex').slice(0, 12)}`)
}
