import { join } from 'node:path'
import { projectRoot } from './project-root.mjs'

/** Arguments for Node that start the app built into `dist`. */
export function appArgs(dist) {
  return [join(projectRoot, dist, 'standalone', 'server.js')]
}

/** Arguments for Node that run a TypeScript file of the project. */
export function typescriptArgs(file, ...args) {
  return ['--import', 'tsx', join(projectRoot, file), ...args]
}
