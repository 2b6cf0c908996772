import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Sentence } from '../launch/sentence.mjs'
import { runProgram } from './run-program.mjs'

/**
 * Makes the data folder of a cluster unless it exists. It gets its name only when complete, so a first start that was
 * killed is simply repeated. Throws a `Sentence` with the words of `initdb` when that fails.
 */
export async function initCluster(cluster) {
  if (existsSync(join(cluster.data, 'PG_VERSION'))) return
  const workshop = join(cluster.dir, 'init')
  rmSync(workshop, { recursive: true, force: true })
  mkdirSync(workshop, { mode: 0o700 })
  const passwordFile = join(workshop, 'password')
  writeFileSync(passwordFile, cluster.credentials.admin, { mode: 0o600 })
  if (cluster.user) for (const path of [workshop, passwordFile]) chownSync(path, cluster.user.uid, cluster.user.gid)

  const fresh = join(workshop, 'data')
  const { code, output } = await runProgram(cluster, 'initdb', [
    `--pgdata=${fresh}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    ...locale(),
    '--no-instructions',
    ...(cluster.durable ? [] : ['--no-sync']),
  ])
  if (code !== 0) throw new Sentence(`PostgreSQL could not make its data folder:\n${output.trim()}`)
  renameSync(fresh, cluster.data)
  rmSync(workshop, { recursive: true, force: true })
}

/** Only glibc systems can be relied on to know C.UTF-8 by name; the others name the same thing differently. */
function locale() {
  if (process.platform === 'linux') return ['--locale=C.UTF-8']
  const characters = process.platform === 'darwin' ? ['--lc-ctype=UTF-8'] : []
  return ['--locale=C', '--builtin-locale=C.UTF-8', ...characters]
}
