import { Sentence } from './sentence.mjs'
import { sleep } from './sleep.mjs'

/**
 * Waits until the app at `url` says it is alive (`/api/health/live`) and, with `ready`, that its database and worker are
 * there too (`/api/health/ready`). Throws a `Sentence` naming `log` when that takes longer than `ms`.
 */
export async function waitUntilLive({ url, log, ms = 60_000, ready = false }) {
  for (const end = Date.now() + ms; Date.now() < end; await sleep(30)) {
    if (await isOk(`${url}/api/health/${ready ? 'ready' : 'live'}`)) return
  }
  throw new Sentence(`The app did not answer at ${url} within ${ms / 1000} s. Its log: ${log}`)
}

async function isOk(address) {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
