import { type SQL, sql } from 'drizzle-orm'
import { goneFacts, measuresThePast, noteLate } from '@/server/metrics/late/note-late'
import type { TxCtx } from '@/server/spine/ctx'
import { uuidList } from './uuid-list'

/** The customer each of these subscriptions is billed to now, where billing has told of it. */
export async function billedTo(ctx: TxCtx, subscriptionIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx.execute<{ record_id: string; subject_id: string }>(sql`
    select record_id, subject_id from source_record where record_id = any (${uuidList(subscriptionIds)}) and withdrawn_at is null`)
  return new Map(rows.map((row) => [row.record_id, row.subject_id]))
}

/**
 * Keeps the changes of these subscriptions with the customer the subscription is billed to now, whatever customer they
 * were told for: a subscription that is known under two billing ids is one, and its revenue counts once. Changes of a
 * subscription that is gone go back to the customer they came with.
 */
export async function followSubscriptions(ctx: TxCtx, subscriptionIds: readonly string[]): Promise<void> {
  const astray = sql`
    select c.record_id as old_id, coalesce(s.subject_id, r.subject_id) as new_id, c.* from subscription_change c
      join source_record r on r.record_id = c.fact_id
      left join source_record s on s.record_id = c.subscription_id and s.withdrawn_at is null
    where c.subscription_id = any (${uuidList(subscriptionIds)}) and c.record_id <> coalesce(s.subject_id, r.subject_id)`
  if (await measuresThePast(ctx)) {
    const side = (id: 'old_id' | 'new_id'): SQL => sql`(select a.${sql.raw(id)} as record_id, a.at from (${astray}) a)`
    await ctx.tx.execute(noteLate(ctx, 'subscription_change', goneFacts('subscription_change', side('old_id'))))
    await ctx.tx.execute(
      noteLate(ctx, 'subscription_change', goneFacts('subscription_change', side('new_id'), 'arrived')),
    )
  }
  await ctx.tx.execute(sql`
    update subscription_change c set record_id = a.new_id from (${astray}) a where c.record_id = a.old_id and c.fact_id = a.fact_id`)
}
