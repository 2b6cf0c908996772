import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { processAlive } from '../launch/process-alive.mjs'
import { processCommand } from '../launch/process-command.mjs'

/**
 * Reads `postmaster.pid` of a data folder: `{ pid, port, ready }`, or null when there is none or it is not complete.
 */
export function readPidFile(data) {
  let lines
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number(lines[3]) || null, ready: lines[7]?.trim() === 'ready' }
}

/** Whether the process with this id is the server of this data folder, and not somebody who was given its old id. */
export function servesData(pid, data) {
  if (!processAlive(pid)) return false
  if (process.platform !== 'linux') return processCommand(pid).includes('postgres')
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch {
    return false
  }
}
