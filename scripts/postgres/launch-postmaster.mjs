import { spawn } from 'node:child_process'
import { closeSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../launch/free-port.mjs'
import { logTail } from '../launch/log-tail.mjs'
import { openLog } from '../launch/open-log.mjs'
import { Sentence } from '../launch/sentence.mjs'
import { sleep } from '../launch/sleep.mjs'
import { readPidFile } from './pid-file.mjs'
import { programOptions } from './run-program.mjs'

const patience = 12

/**
 * Starts the server of a cluster and waits until it accepts connections, crash recovery included. Resolves to
 * `{ pid, port, exited }`, where `exited` resolves when the process ends. A port that is taken is exchanged for a free one
 * unless `keepPort`; other causes that pass (memory of a killed predecessor) are tried again for about 20 s, then a
 * `Sentence` with the end of the log is thrown.
 */
export async function launchPostmaster(cluster, { port, keepPort = false, giveUp = () => false }) {
  let wanted = port ?? (await freePort())
  for (let attempt = 1; ; attempt++) {
    const started = await launchOnce(cluster, wanted)
    if (started.exited) return started
    if (attempt >= patience || giveUp()) throw new Sentence(`PostgreSQL does not start:\n${started.words}`)
    if (/Address already in use|could not bind/i.test(started.words) && !keepPort) wanted = await freePort()
    else if (/is not compatible|invalid value for parameter|unrecognized configuration/i.test(started.words))
      attempt = patience
    await sleep(Math.min(100 * 2 ** attempt, 3000))
  }
}

async function launchOnce(cluster, port) {
  const settings = Object.entries(cluster.settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const log = openLog(cluster.log)
  const before = statSync(cluster.log).size
  // The log file itself is the server's stderr: no pipe that could fill, and nothing breaks when this process is killed.
  // Its own session keeps Ctrl+C in the terminal away from it: the launcher decides the order of stopping.
  const child = spawn(join(cluster.server, 'bin', 'postgres'), ['-D', cluster.data, '-p', String(port), ...settings], {
    ...programOptions(cluster),
    stdio: ['ignore', log, log],
    detached: true,
    windowsHide: true,
  })
  closeSync(log)
  let ended = false
  const exited = new Promise((resolve) => {
    child.on('error', () => resolve(-1))
    child.on('exit', (code, signal) => resolve(code ?? signal))
  }).finally(() => {
    ended = true
  })
  while (!ended) {
    const state = readPidFile(cluster.data)
    if (state?.pid === child.pid && state.ready) return { pid: child.pid, port, exited }
    await sleep(20)
  }
  return { words: newWords(cluster.log, before) }
}

function newWords(file, before) {
  const grown = statSync(file).size > before
  return grown ? logTail(file, 8) : 'it ended without a word'
}
