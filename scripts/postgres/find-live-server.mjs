import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { processAlive } from '../launch/process-alive.mjs'
import { sleep } from '../launch/sleep.mjs'
import { connectAs } from './connect-as.mjs'
import { readPidFile, servesData } from './pid-file.mjs'
import { stopPostmaster } from './stop-postmaster.mjs'

/**
 * Looks for a server that an earlier, killed launcher left running on this cluster. Resolves to `{ pid, port }` when it
 * answers with our password. A stale `postmaster.pid` is removed, a server that does not answer within 20 s is stopped;
 * both resolve to null.
 */
export async function findLiveServer(cluster) {
  const found = readPidFile(cluster.data)
  if (!found || !servesData(found.pid, cluster.data)) {
    rmSync(join(cluster.data, 'postmaster.pid'), { force: true })
    return null
  }
  for (const end = Date.now() + 20_000; Date.now() < end && processAlive(found.pid); await sleep(100)) {
    const now = readPidFile(cluster.data)
    if (now?.ready && now.port && (await answers(cluster, now.port))) return { pid: found.pid, port: now.port }
  }
  await stopPostmaster(cluster, found.pid)
  return null
}

async function answers(cluster, port) {
  const sql = await connectAs({ user: 'postgres', password: cluster.credentials.admin, port, database: 'postgres' })
  try {
    const [row] = await sql`show data_directory`
    return row.data_directory === cluster.data
  } catch {
    return false
  } finally {
    await sql.end({ timeout: 1 })
  }
}
