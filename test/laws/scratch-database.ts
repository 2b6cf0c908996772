import { sql } from 'drizzle-orm'
import { database, type Transaction } from '@/db/client'
import { KithError } from '@/lib/errors'
import { databaseRole, type Role, roleKeys } from '@/model/access/roles'
import type { Ctx, TxCtx } from '@/server/spine/ctx'
import { systemCtx } from '@/server/spine/system-ctx'
import { ctxAs } from '@/test/ctx-as'

/** A transaction on an empty database, never kept, in which histories happen under real people and roles. */
export type Scratch = {
  tx: Transaction
  people: ReadonlyMap<Role, Ctx>
  /** Minutes passed; every act has a moment of its own. */
  minutes: number
}

/** One person in each role, for all histories of a process. */
export async function everyRole(): Promise<ReadonlyMap<Role, Ctx>> {
  const people = new Map<Role, Ctx>()
  for (const role of roleKeys) people.set(role, await ctxAs(role, { books: ['South'] }))
  return people
}

/** Runs `work` in a transaction that rolls back, and returns what it made. */
export async function inScratch<T>(people: ReadonlyMap<Role, Ctx>, work: (scratch: Scratch) => Promise<T>): Promise<T> {
  return undone((end) => database().transaction(async (tx) => end(await work({ tx, people, minutes: 0 }))))
}

/** Runs `work` on what there is now and takes back whatever it did. */
export async function onTrial<T>(scratch: Scratch, work: (trial: Scratch) => Promise<T>): Promise<T> {
  return undone((end) => scratch.tx.transaction(async (tx) => end(await work({ ...scratch, tx }))))
}

class TakenBack extends Error {}

async function undone<T>(begin: (end: (result: T) => never) => Promise<never>): Promise<T> {
  const made: T[] = []
  try {
    await begin((result) => {
      made.push(result)
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  for (const result of made) return result
  throw new Error('A trial ended without a result.')
}

export const now = (scratch: Scratch): Date => new Date(Date.UTC(2026, 2, 1) + scratch.minutes * 60_000)

/** Runs `work` as the pipeline, at this moment. */
export function asPipelineOn<T>(scratch: Scratch, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  return inRole(scratch, systemCtx(now(scratch)), work)
}

/** Runs `work` as a person in this role. */
export function asPersonOn<T>(scratch: Scratch, role: Role, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  const ctx = scratch.people.get(role)
  if (!ctx) throw new Error(`Nobody is ${role}.`)
  return inRole(scratch, { ...ctx, now: now(scratch) }, work)
}

function inRole<T>(scratch: Scratch, ctx: Ctx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  return scratch.tx.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('role', ${databaseRole(ctx.actor.role)}, true), set_config('kith.session', ${ctx.actor.session ?? ''}, true)`,
    )
    return work({ ...ctx, tx })
  })
}

/** What came of something the product may refuse: its answer, or the refusal. Any other error is a fault and is thrown. */
export async function orRefused<T>(work: Promise<T>): Promise<T | KithError> {
  return work.catch((error: unknown) => {
    if (error instanceof KithError) return error
    throw error
  })
}
