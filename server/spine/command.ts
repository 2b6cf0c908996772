import type { z } from 'zod'
import { inTransaction } from '@/db/transaction'
import type { Permission } from '@/model/access/permissions'
import { databaseRole } from '@/model/access/roles'
import { type AuditDetail, appendAudit } from './audit'
import { checkPermission } from './check-permission'
import type { Ctx, TxCtx } from './ctx'
import { parseInput } from './parse-input'

type Definition<S extends z.ZodType, R> = {
  /** The business verb, as the audit shows it. */
  name: string
  permission: Permission
  input: S
  /** Does it. Must say what the audit entry holds; null only when nothing at all was changed. */
  run: (ctx: TxCtx, input: z.output<S>) => Promise<{ result: R; audit: AuditDetail | null }>
}

export type Command<S extends z.ZodType, R> = ((ctx: Ctx, input: z.input<S>) => Promise<R>) & {
  readonly permission: Permission
  readonly input: S
  /** The same for input that comes from outside and has no type yet. */
  readonly untrusted: (ctx: Ctx, input: unknown) => Promise<R>
}

/**
 * A change. Permission is asked before the database is touched, the input is parsed, everything happens in one
 * transaction under the actor's database role (the caller's, if there is one), and the audit entry is part of it.
 */
export function command<S extends z.ZodType, R>(definition: Definition<S, R>): Command<S, R> {
  const { name, permission, input: schema, run } = definition
  const untrusted = async (ctx: Ctx, raw: unknown): Promise<R> => {
    await checkPermission(ctx, permission, name)
    const input = parseInput(schema, raw)
    const work = async (inside: TxCtx) => {
      const { result, audit } = await run(inside, input)
      if (audit) await appendAudit(inside, name, permission, audit)
      return result
    }
    if (ctx.tx) return work(ctx as TxCtx)
    const who = { databaseRole: databaseRole(ctx.actor.role), session: ctx.actor.session, readOnly: false }
    return inTransaction(ctx.db, who, (tx) => work({ ...ctx, tx }))
  }
  const typed = (ctx: Ctx, given: z.input<S>) => untrusted(ctx, given)
  return Object.assign(typed, { permission, input: schema, untrusted })
}
