import { sql } from 'drizzle-orm'
import { may } from '@/model/access/permissions'
import { asIso } from '@/server/customers/as-iso'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * Whom the reader said they have before them: this customer, this one `only` (the look-alike is not theirs), one who owns both, or
 * neither of the look-alikes. `asked` is what the question was about, null where none could be asked.
 */
export type Known = { known: 'this' | 'only' | 'both' | 'neither'; asked: string | null; until: string }

/** Does this answer say whom one has before oneself? */
export const knowsWho = (known: Known | null): boolean => known !== null && known.known !== 'neither'

/** What the reader last said of this customer, if it still counts; null for those who are not asked. */
export async function lastAnswer(ctx: TxCtx, entityId: string): Promise<Known | null> {
  if (!may(ctx.actor.role, 'customer.confirm')) return null
  const [row] = await ctx.tx.execute<{ known: Known['known']; asked: string | null; expires_at: string }>(sql`
    select known, asked, expires_at from guard_answer where user_id = ${ctx.actor.userId}::uuid and entity_id = ${entityId}::uuid
      and expires_at > ${ctx.now.toISOString()}::timestamptz order by at desc, answer_id limit 1`)
  return row ? { known: row.known, asked: row.asked, until: asIso(row.expires_at) } : null
}
