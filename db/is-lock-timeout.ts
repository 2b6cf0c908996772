/** Did Postgres give up waiting for a lock (`lock_timeout`)? Looks through the errors that wrap it. */
export function isLockTimeout(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if ('code' in at && at.code === '55P03') return true
  return false
}
