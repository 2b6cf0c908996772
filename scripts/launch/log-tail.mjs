import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** The last lines of a log file (20 unless told), or an empty string when there is none. */
export function logTail(file, lines = 20) {
  let descriptor
  try {
    descriptor = openSync(file, 'r')
  } catch {
    return ''
  }
  const size = fstatSync(descriptor).size
  const bytes = Buffer.alloc(Math.min(size, 64 * 1024))
  readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
  closeSync(descriptor)
  return bytes.toString('utf8').trimEnd().split('\n').slice(-lines).join('\n')
}
