import { readFileSync } from 'node:fs'

/**
 * The user the database server runs as: null for the user of this process, or `{ uid, gid }` of `nobody` when this process
 * is root, because PostgreSQL refuses to run as root.
 */
export function serverUser() {
  if (process.getuid?.() !== 0) return null
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}
