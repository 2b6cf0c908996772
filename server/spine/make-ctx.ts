import { database } from '@/db/client'
import type { Purpose } from '@/model/fields/field'
import type { Actor, Ctx } from './ctx'

/** Makes a context for a proven actor. A house test lists the few files that may import this. */
export function makeCtx(actor: Actor, purpose: Purpose, now = new Date()): Ctx {
  return { actor, purpose, db: database(), now } as Ctx
}
