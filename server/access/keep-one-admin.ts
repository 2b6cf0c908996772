import { and, eq, isNull, sql } from 'drizzle-orm'
import { appUser } from '@/db/schema/access'
import { refused } from '@/lib/errors'
import type { TxCtx } from '../spine/ctx'

/** Refuses a change after which nobody could manage people. Two such changes at once wait for each other. */
export async function keepOneAdmin(ctx: TxCtx): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(4717)`)
  const admins = await ctx.tx
    .select({ userId: appUser.userId })
    .from(appUser)
    .where(and(eq(appUser.role, 'admin'), isNull(appUser.disabledAt)))
  if (!admins.length) throw refused('The last admin stays. Make somebody else admin first.')
}
