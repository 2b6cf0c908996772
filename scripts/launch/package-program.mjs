import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/** The path of the program `name` that an installed package brings, to be run with Node. */
export function packageProgram(packageName, name) {
  const dir = join(projectRoot, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8'))
  return join(dir, typeof bin === 'string' ? bin : bin[name])
}
