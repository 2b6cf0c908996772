import type { z } from 'zod'
import { inTransaction } from '@/db/transaction'
import type { Permission } from '@/model/access/permissions'
import { checkPermission } from './check-permission'
import type { Ctx, TxCtx } from './ctx'
import { readerOf } from './reader-of'
import { parseInput } from './parse-input'

type Definition<S extends z.ZodType, R> = {
  name: string
  permission: Permission
  input: S
  /** Set where some of it is read as the pipeline, for what the reader may be told of more than they may read: no other read shares its transaction. */
  alone?: true
  run: (ctx: TxCtx, input: z.output<S>) => Promise<R>
}

export type Query<S extends z.ZodType, R> = ((ctx: Ctx, input: z.input<S>) => Promise<R>) & {
  readonly permission: Permission
  readonly input: S
  /** The same for input that comes from outside and has no type yet. */
  readonly untrusted: (ctx: Ctx, input: unknown) => Promise<R>
}

/** A read. Permission first, then a read-only transaction under the actor's database role. */
export function query<S extends z.ZodType, R>(definition: Definition<S, R>): Query<S, R> {
  const { name, permission, input: schema, alone, run } = definition
  const untrusted = async (ctx: Ctx, raw: unknown): Promise<R> => {
    await checkPermission(ctx, permission, name)
    const input = parseInput(schema, raw)
    if (ctx.tx) return run(ctx as TxCtx, input)
    if (alone) return inTransaction(ctx.db, readerOf(ctx), (tx) => run({ ...ctx, tx }, input))
    return ctx.reads((tx, found) => run({ ...ctx, tx, found }, input))
  }
  const typed = (ctx: Ctx, given: z.input<S>) => untrusted(ctx, given)
  return Object.assign(typed, { permission, input: schema, untrusted })
}
