import { database } from '@/db/client'
import { sharedReads } from '@/db/shared-reads'
import { databaseRole } from '@/model/access/roles'
import type { Purpose } from '@/model/fields/field'
import type { Actor, Ctx } from './ctx'

/** Makes a context for a proven actor. A house test lists the few files that may import this. */
export function makeCtx(actor: Actor, purpose: Purpose, now = new Date()): Ctx {
  const db = database()
  const who = { databaseRole: databaseRole(actor.role), session: actor.session, readOnly: true }
  return { actor, purpose, db, now, reads: sharedReads(db, who) } as Ctx
}
