import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { childEnv } from './child-env.mjs'
import { logTail } from './log-tail.mjs'
import { projectRoot } from './project-root.mjs'
import { runStep } from './run-step.mjs'
import { Sentence } from './sentence.mjs'
import { sourceHash } from './source-hash.mjs'

/**
 * Builds the app into `dist` (a path inside the project) unless it holds a build of exactly these sources. Resolves to
 * whether it built. Throws a `Sentence` with the end of `log` when the build fails.
 */
export async function buildApp({ dist, log }) {
  const stamp = join(projectRoot, dist, 'source-hash')
  const hash = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  rmSync(stamp, { force: true })
  const { code } = await runStep({
    args: [nextCli, 'build'],
    env: childEnv({ KITH_DIST: dist, NODE_ENV: 'production' }),
    log,
  })
  if (code !== 0) throw new Sentence(`The build failed:\n${logTail(log, 40)}`)
  if (!existsSync(join(projectRoot, dist, 'standalone', 'server.js'))) {
    throw new Sentence(`The build left no standalone server. Log: ${log}`)
  }
  completeStandalone(dist)
  writeFileSync(stamp, hash)
  return true
}

/** Next leaves static files out of its standalone folder, for a CDN to serve; here the same server serves them. */
export function completeStandalone(dist) {
  const built = join(projectRoot, dist)
  const standalone = join(built, 'standalone')
  cpSync(join(built, 'static'), join(standalone, dist, 'static'), { recursive: true, force: true })
  const publicFiles = join(projectRoot, 'public')
  if (existsSync(publicFiles)) cpSync(publicFiles, join(standalone, 'public'), { recursive: true, force: true })
}

const nextCli = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next')
