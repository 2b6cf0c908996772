import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { processAlive } from '../launch/process-alive.mjs'
import { sleep } from '../launch/sleep.mjs'
import { findLiveServer } from './find-live-server.mjs'
import { initCluster } from './init-cluster.mjs'
import { launchPostmaster } from './launch-postmaster.mjs'
import { readPidFile } from './pid-file.mjs'
import { prepareDatabase } from './prepare-database.mjs'
import { serverCredentials } from './server-credentials.mjs'
import { serverFiles } from './server-files.mjs'
import { serverSettings } from './server-settings.mjs'
import { serverUser } from './server-user.mjs'
import { stopPostmaster } from './stop-postmaster.mjs'

/**
 * Starts the embedded PostgreSQL in `dir` (from `serverDir`), or adopts the one still running there, and keeps it running:
 * a server that dies is started again on the same port for as long as this process lives.
 *
 * `port` is a wish, another free one is taken when it is not to be had; `settings` override `serverSettings`; `name` stands
 * in what `say` is told. Resolves to `{ ownerUrl, adminUrl, port, logFile, stop, onExit }`: the URLs of the database `kith`
 * for its owner and of `postgres` for the superuser; `stop()` ends the server within 7 s; `onExit(listener)` tells of each
 * unwanted end before the restart. Throws a `Sentence` when the server cannot be started.
 */
export async function startPostgres({ dir, port, name, settings = {}, say = () => {} }) {
  const cluster = openCluster(dir, settings)
  await initCluster(cluster)
  let running = (await adopt(cluster)) ?? (await launchPostmaster(cluster, { port }))
  await prepareDatabase(cluster, running.port)

  const listeners = []
  let stopping = false
  const supervise = async () => {
    while (!stopping) {
      const cause = await running.exited
      if (stopping) return
      for (const listener of listeners) listener(cause)
      say(`PostgreSQL (${name}) ended (${cause}); starting it again`)
      running = await relaunch(cluster, running, () => stopping, say)
    }
  }
  const supervision = supervise()

  const url = (user, password, database) => `postgres://${user}:${password}@127.0.0.1:${running.port}/${database}`
  return {
    ownerUrl: url('kith_owner', cluster.credentials.owner, 'kith'),
    adminUrl: url('postgres', cluster.credentials.admin, 'postgres'),
    port: running.port,
    logFile: cluster.log,
    onExit: (listener) => listeners.push(listener),
    stop: async () => {
      stopping = true
      await stopPostmaster(cluster, readPidFile(cluster.data)?.pid ?? running.pid)
      await supervision
      if (processAlive(running.pid)) await stopPostmaster(cluster, running.pid)
    },
  }
}

function openCluster(dir, settings) {
  const user = serverUser()
  mkdirSync(dir, { recursive: true, mode: 0o755 })
  const all = { ...serverSettings, ...settings }
  return {
    dir,
    user,
    data: join(dir, 'data'),
    log: join(dir, 'postgres.log'),
    server: serverFiles(dir),
    credentials: serverCredentials(dir),
    settings: all,
    durable: all.fsync !== 'off',
  }
}

async function adopt(cluster) {
  const live = await findLiveServer(cluster)
  return live && { ...live, exited: untilGone(live.pid) }
}

/** A server that another process started has no exit event for us. */
async function untilGone(pid) {
  while (processAlive(pid)) await sleep(250)
  return 'gone'
}

/** Tries until the server runs or is no longer wanted; the URLs are already handed out, so the port must stay the same. */
async function relaunch(cluster, before, unwanted, say) {
  for (let pause = 500; !unwanted(); pause = Math.min(pause * 2, 10_000)) {
    try {
      return await launchPostmaster(cluster, { port: before.port, keepPort: true, giveUp: unwanted })
    } catch (error) {
      if (!unwanted()) say(`${error.message}\nTrying again in ${pause / 1000} s`)
      for (const end = Date.now() + pause; Date.now() < end && !unwanted(); ) await sleep(100)
    }
  }
  return before
}
