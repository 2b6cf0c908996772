import { spawn } from 'node:child_process'
import { projectRoot } from './project-root.mjs'

/**
 * Starts `node <args>` in the project so that it ends when this process does, however that dies. It gets a session of its
 * own, which keeps Ctrl+C in the terminal away from it: the launcher decides the order of stopping.
 */
export function spawnLeashed(args, { env, stdout, stderr }) {
  return spawn(process.execPath, ['--import', leash, ...args], {
    cwd: projectRoot,
    env: { ...env, KITH_LEASH: String(process.pid) },
    stdio: ['ignore', stdout, stderr, 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

const leash = new URL('./leash.mjs', import.meta.url).href
