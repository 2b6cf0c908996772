import { findToken } from '@/server/access/find-token'
import { purposeOf } from '@/model/access/purpose-of'
import type { Ctx } from './ctx'
import { makeCtx } from './make-ctx'

/** The token gate: the context of whatever system holds this token, or null once it is revoked. */
export async function tokenCtx(token: string, now = new Date()): Promise<Ctx | null> {
  const actor = await findToken(token, now)
  return actor ? makeCtx(actor, purposeOf(actor.role), now) : null
}
