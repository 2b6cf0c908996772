import { readdirSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { privateDir } from '../launch/private-dir.mjs'
import { processAlive } from '../launch/process-alive.mjs'
import { processCommand } from '../launch/process-command.mjs'
import { projectRoot } from '../launch/project-root.mjs'
import { removeServer } from '../postgres/remove-server.mjs'
import { rootServerBase, serverDir } from '../postgres/server-dir.mjs'

/**
 * Folders of one test run, all named after this process; `dist` is relative to the project, as Next wants it. First removes
 * what killed runs left behind.
 */
export async function testPlace() {
  await sweep((pid) => !processAlive(pid) || !processCommand(pid).includes('test.mjs'))
  const name = `test-${process.pid}`
  const dir = privateDir(name)
  return {
    dir,
    dist: relative(projectRoot, join(dir, 'build')).replaceAll('\\', '/'),
    server: serverDir(name),
    browserServer: serverDir(`${name}-browser`),
    file: (file) => join(dir, file),
    remove: () => sweep((pid) => pid === process.pid),
  }
}

async function sweep(isMine) {
  for (const base of [join(projectRoot, '.kith'), rootServerBase()]) {
    for (const name of namesIn(base)) {
      const [, pid] = /^test-(\d+)(-[a-z]+)?$/.exec(name) ?? []
      if (!pid || !isMine(Number(pid))) continue
      await removeServer(join(base, name, 'postgres'))
      rmSync(join(base, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    }
    if (namesIn(base).length === 0) removeEmpty(base)
  }
}

function namesIn(dir) {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}

function removeEmpty(dir) {
  try {
    if (dirname(dir) !== dir) rmdirSync(dir)
  } catch {
    // It was not there, or somebody just began to use it.
  }
}
