import { database } from '@/db/client'
import { sharedReads } from '@/db/shared-reads'
import type { Purpose } from '@/model/fields/field'
import type { Actor, Ctx } from './ctx'
import { readerOf } from './reader-of'

/** Makes a context for a proven actor. A house test lists the few files that may import this. */
export function makeCtx(actor: Actor, purpose: Purpose, now = new Date()): Ctx {
  const db = database()
  return { actor, purpose, db, now, reads: sharedReads(db, readerOf({ actor })) } as Ctx
}
