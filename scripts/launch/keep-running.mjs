import { closeSync } from 'node:fs'
import { openLog } from './open-log.mjs'
import { sleep } from './sleep.mjs'
import { spawnLeashed } from './spawn-leashed.mjs'

/**
 * Starts `node <args>` in the project and starts it again whenever it ends, after a pause that grows from half a second to
 * ten and shrinks back once it ran for a minute. Output goes to `log`, what happens to `say`.
 *
 * Returns `{ stop, pid }`: `stop(ms)` asks it to end, kills it after `ms`, and resolves when it is gone; `pid()` is the
 * process of the moment.
 */
export function keepRunning({ name, args, env, log, say }) {
  let child
  let stopping = false
  let wake = () => {}
  const life = (async () => {
    for (let pause = 500; !stopping; pause = Math.min(pause * 2, 10_000)) {
      const began = Date.now()
      child = start(args, env, log)
      const cause = await ended(child)
      if (stopping) return
      if (Date.now() - began > 60_000) pause = 500
      say(`The ${name} ended (${cause}); starting it again in ${pause / 1000} s. Its log: ${log}`)
      await Promise.race([sleep(pause), new Promise((resolve) => (wake = resolve))])
    }
  })()
  return {
    pid: () => child?.pid,
    stop: async (ms) => {
      stopping = true
      wake()
      child?.kill('SIGTERM')
      const timer = setTimeout(() => child?.kill('SIGKILL'), ms)
      await life
      clearTimeout(timer)
    },
  }
}

function start(args, env, log) {
  const descriptor = openLog(log)
  const child = spawnLeashed(args, { env, stdout: descriptor, stderr: descriptor })
  closeSync(descriptor)
  return child
}

function ended(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code, signal) => resolve(signal ?? `code ${code}`))
  })
}
