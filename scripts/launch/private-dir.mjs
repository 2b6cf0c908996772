import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/**
 * The folder `.kith/<name>` of this project, made when missing and readable by its owner only. It holds what one launcher
 * keeps: secrets, state, logs and files.
 */
export function privateDir(name) {
  const dir = join(projectRoot, '.kith', name)
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return dir
}
