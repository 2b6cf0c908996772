import { closeSync, writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { openLog } from './open-log.mjs'
import { spawnLeashed } from './spawn-leashed.mjs'

const running = new Set()
let over = false

/**
 * Runs `node <args>` in the project to its end. All output goes to `log`, each line of stdout also to `onLine`. Resolves to
 * `{ code, lastLine }`; a process ended by a signal has its name as code, one that took longer than `ms` the code `timeout`.
 * It dies with this process.
 */
export function runStep({ args, env, log, onLine = () => {}, ms }) {
  if (over) return Promise.resolve({ code: 'SIGTERM', lastLine: '' })
  return new Promise((resolve) => {
    const descriptor = openLog(log)
    const child = spawnLeashed(args, { env, stdout: 'pipe', stderr: descriptor })
    running.add(child)
    let lastLine = ''
    let late = false
    const timer =
      ms &&
      setTimeout(() => {
        late = true
        endGroup(child, 'SIGKILL')
      }, ms)
    createInterface({ input: child.stdout }).on('line', (line) => {
      writeSync(descriptor, `${line}\n`)
      if (line.trim()) lastLine = line
      onLine(line)
    })
    child.on('error', (error) => writeSync(descriptor, `${error.message}\n`))
    child.on('close', (code, signal) => {
      running.delete(child)
      clearTimeout(timer)
      closeSync(descriptor)
      resolve({ code: late ? 'timeout' : (code ?? signal ?? 1), lastLine })
    })
  })
}

/** Ends every step that is still running, with everything it started; steps asked for later do not start. */
export function endSteps() {
  over = true
  for (const child of running) endGroup(child, 'SIGTERM')
}

/** A step leads its own process group, so what it started ends with it. */
function endGroup(child, signal) {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch {
    running.delete(child)
  }
}
