import { fchmodSync, openSync, renameSync, rmSync, statSync } from 'node:fs'

const limit = 20 * 1024 * 1024

/**
 * Opens a log file for appending and returns its descriptor; only the owner may read it. One that grew beyond 20 MB becomes
 * `<file>.1` first.
 */
export function openLog(file) {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) {
    rmSync(`${file}.1`, { force: true })
    renameSync(file, `${file}.1`)
  }
  const descriptor = openSync(file, 'a', 0o600)
  if (process.platform !== 'win32') fchmodSync(descriptor, 0o600)
  return descriptor
}
