import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Passwords of one embedded server, `{ admin, owner }`, made at the first call and kept in its folder where only the owner
 * of this process can read them.
 */
export function serverCredentials(dir) {
  const file = join(dir, 'credentials.json')
  if (!existsSync(file)) {
    const made = { admin: randomBytes(24).toString('hex'), owner: randomBytes(24).toString('hex') }
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return JSON.parse(readFileSync(file, 'utf8'))
}
