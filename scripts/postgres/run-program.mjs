import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * Options for spawning one of the server's programs: as the server's user, with a folder that user can reach and without
 * PG* variables of the shell, which would redirect it.
 */
export function programOptions(cluster) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('PG')))
  return { cwd: cluster.dir, env: { ...env, LC_ALL: 'C', HOME: cluster.dir }, ...(cluster.user ?? {}) }
}

/** Runs a program of the server to its end; resolves to `{ code, output }`. */
export function runProgram(cluster, program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(cluster.server, 'bin', program), args, {
      ...programOptions(cluster),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
