import type { Database, Transaction } from '@/db/client'
import type { Found, SharedReads } from '@/db/shared-reads'
import type { Role } from '@/model/access/roles'
import type { Purpose } from '@/model/fields/field'

declare const proven: unique symbol

/** Who asks. `system` is the worker and the command line, which act for nobody. */
export type Actor = {
  userId: string | null
  name: string
  role: Role | 'system'
  /** The opaque session token row policies look the person up by; null for the worker. */
  session: string | null
  /** Set where a system asks by a token, for nobody. */
  tokenId?: string
}

/**
 * Proof of who is asking. Only the session gate, the token gate, the worker and the test helper can make one, through
 * `makeCtx`; everything in `server/` takes it first.
 */
export type Ctx = {
  readonly [proven]: true
  readonly actor: Actor
  readonly purpose: Purpose
  readonly db: Database
  readonly now: Date
  /** Set while inside a command or query: what these run joins this transaction. */
  readonly tx?: Transaction
  /** Runs a read under the actor's database role, in a transaction it may share with other reads. */
  readonly reads: SharedReads
  /** Set inside a read-only transaction: what was found in it once. */
  readonly found?: Found
}

/** A context inside a transaction, as `run` receives it. */
export type TxCtx = Ctx & { readonly tx: Transaction }
