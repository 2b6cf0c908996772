import { findActor } from '@/server/access/find-actor'
import { purposeOf } from '@/model/access/purpose-of'
import type { Ctx } from './ctx'
import { makeCtx } from './make-ctx'

/** The session gate: the context of whoever holds this session token, or null once it has ended. */
export async function sessionCtx(token: string, now = new Date()): Promise<Ctx | null> {
  const actor = await findActor(token)
  return actor ? makeCtx(actor, purposeOf(actor.role), now) : null
}
