import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import { inTransaction } from '@/db/transaction'
import { isLockTimeout } from '@/db/is-lock-timeout'
import { stale } from '@/lib/errors'
import type { Permission } from '@/model/access/permissions'
import { databaseRole } from '@/model/access/roles'
import { checkPermission } from './check-permission'
import type { Ctx, TxCtx } from './ctx'
import { parseInput } from './parse-input'

type Definition<S extends z.ZodType, R> = {
  name: string
  permission: Permission
  input: S
  /** Does what is to be tried, and says what came of it. May run commands. */
  run: (ctx: TxCtx, input: z.output<S>) => Promise<R>
}

export type Rehearsal<S extends z.ZodType, R> = ((ctx: Ctx, input: z.input<S>) => Promise<R>) & {
  readonly permission: Permission
  readonly input: S
  /** The same for input that comes from outside and has no type yet. */
  readonly untrusted: (ctx: Ctx, input: unknown) => Promise<R>
}

/**
 * A change that is tried and never kept: what it would do is found by doing it, with the very code that would, in a
 * transaction under the actor's database role that always rolls back. Nothing of it is seen by anybody, audit and jobs
 * included. Needs the permission of the change itself. Throws `stale` when others hold what it needs for three seconds.
 */
export function rehearsal<S extends z.ZodType, R>(definition: Definition<S, R>): Rehearsal<S, R> {
  const { name, permission, input: schema, run } = definition
  const untrusted = async (ctx: Ctx, raw: unknown): Promise<R> => {
    if (ctx.tx) throw new Error(`${name} would roll back the transaction it is called in.`)
    await checkPermission(ctx, permission, name)
    const input = parseInput(schema, raw)
    const who = { databaseRole: databaseRole(ctx.actor.role), session: ctx.actor.session, readOnly: false }
    let tried: { result: R } | null = null
    try {
      await inTransaction(ctx.db, who, async (tx) => {
        await tx.execute(sql`set local lock_timeout = '3s'`)
        tried = { result: await run({ ...ctx, tx }, input) }
        throw new RolledBack()
      })
    } catch (error) {
      if (isLockTimeout(error)) throw stale('Others are deciding just now. Look again in a moment.')
      if (!(error instanceof RolledBack)) throw error
    }
    return resultOf<R>(tried)
  }
  const typed = (ctx: Ctx, given: z.input<S>) => untrusted(ctx, given)
  return Object.assign(typed, { permission, input: schema, untrusted })
}

class RolledBack extends Error {}

function resultOf<R>(tried: { result: R } | null): R {
  if (!tried) throw new Error('A rehearsal ended without a result.')
  return tried.result
}
