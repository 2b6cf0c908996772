import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { processAlive } from '../launch/process-alive.mjs'
import { sleep } from '../launch/sleep.mjs'
import { readPidFile, servesData } from './pid-file.mjs'

/** Removes an embedded server and everything in it, ending it first when an earlier launcher left it running. */
export async function removeServer(dir) {
  const data = join(dir, 'data')
  const found = readPidFile(data)
  if (found && servesData(found.pid, data)) {
    process.kill(found.pid, 'SIGQUIT')
    for (const end = Date.now() + 3000; Date.now() < end && processAlive(found.pid); ) await sleep(20)
    if (processAlive(found.pid)) process.kill(found.pid, 'SIGKILL')
  }
  rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
