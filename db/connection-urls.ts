import { createHmac } from 'node:crypto'
import { env } from '../lib/env'

/** The login role of the application: it owns nothing, inherits nothing and reads no table. */
export const loginRole = 'kith_login'

/** Password of the login role, derived from the secret so that nothing more needs to be kept. */
export function loginPassword(secret: string): string {
  return createHmac('sha256', secret).update('kith login role').digest('base64url')
}

/** Where the application connects: the owner's address with the login role in place of the owner. */
export function appUrl(): string {
  const url = new URL(env().DATABASE_URL)
  url.username = loginRole
  url.password = loginPassword(env().KITH_SECRET)
  return url.toString()
}

/** Where migrations and the job queue connect, past any pooler. */
export function directUrl(): string {
  return env().DATABASE_DIRECT_URL ?? env().DATABASE_URL
}

/** A pooler in front of the database cannot keep prepared statements. */
export function isPooled(): boolean {
  const direct = env().DATABASE_DIRECT_URL
  return direct !== undefined && direct !== env().DATABASE_URL
}
