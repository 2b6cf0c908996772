import { processAlive } from '../launch/process-alive.mjs'
import { sleep } from '../launch/sleep.mjs'
import { runProgram } from './run-program.mjs'

/**
 * Stops the server of a cluster: first politely (open transactions roll back, at most 4 s), then at once, which the next
 * start repairs from the log. Resolves when the process is gone.
 */
export async function stopPostmaster(cluster, pid) {
  for (const mode of ['fast', 'immediate']) {
    if (!processAlive(pid)) return
    await runProgram(cluster, 'pg_ctl', [
      'stop',
      '-D',
      cluster.data,
      '-m',
      mode,
      '-w',
      '-t',
      mode === 'fast' ? '4' : '2',
    ])
    if (await gone(pid, 300)) return
  }
  process.kill(pid, 'SIGKILL')
  await gone(pid, 2000)
}

async function gone(pid, ms) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(20)) if (!processAlive(pid)) return true
  return !processAlive(pid)
}
