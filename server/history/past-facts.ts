import { sql } from 'drizzle-orm'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { asIso, asIsoOrNull } from '@/server/customers/as-iso'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { Instant } from './moment'

/** A subscription as it stood on a day. `monthly` in minor units, null for a role that reads no money. `factId` names `table`. */
export type PastSubscription = {
  table: 'subscription_change' | 'subscription'
  factId: string
  kind: string
  plan: string | null
  seats: number | null
  monthly: number | null
  currency: string
  reason: string | null
  since: string
}

/** The stage an account had reached on a day. */
export type PastStage = {
  factId: string
  stage: string
  reason: string | null
  changedBy: string | null
  since: string
}

type SubscriptionRow = Omit<PastSubscription, 'monthly' | 'since'> & { monthly: string | null; since: string }

/** What the facts of these records say of a day: subscriptions as their last change left them, and the last stage. */
export async function pastFacts(
  ctx: TxCtx,
  recordIds: readonly string[],
  at: Instant,
): Promise<{ subscriptions: PastSubscription[]; stage: PastStage | null }> {
  const money = ctx.actor.role === 'system' || mayRead(ctx.actor.role as Role, 'commercial')
  const arrived = sql`exists (select 1 from source_record r where r.record_id = f.fact_id and r.first_arrived_at <= ${at.known}::timestamptz)`
  const owned = sql`f.record_id = any (${uuidArray(recordIds)})`
  const subscriptions = await ctx.tx.execute<SubscriptionRow>(sql`
    select 'subscription_change' as table, fact_id as "factId", kind, plan, seats, monthly, currency, reason, at as since from (
      select distinct on (f.subscription_id) f.fact_id, f.kind, f.to_plan as plan, f.to_seats as seats,
        ${money ? sql`f.mrr_after` : sql`null::bigint`} as monthly, f.currency, f.reason, f.at
      from subscription_change f where ${owned} and f.at <= ${at.valid}::timestamptz and ${arrived}
      order by f.subscription_id, f.at desc, f.fact_id desc) changed
    union all
    select 'subscription', f.fact_id, f.status, f.plan, f.seats,
      ${money ? sql`case f.interval when 'year' then round(f.amount / 12.0)::bigint else f.amount end` : sql`null::bigint`}, f.currency, null, f.started_at
    from subscription f where ${owned} and f.started_at <= ${at.valid}::timestamptz and ${arrived}
      and (f.canceled_at is null or f.canceled_at > ${at.valid}::timestamptz)
      and not exists (select 1 from subscription_change c where c.record_id = f.record_id and c.subscription_id = f.fact_id)
    order by since desc, "factId"`)
  const stages = await ctx.tx.execute<PastStage>(sql`
    select f.fact_id as "factId", f.stage, f.reason, f.changed_by as "changedBy", f.at as since from stage_change f
    where ${owned} and f.at <= ${at.valid}::timestamptz and ${arrived} order by f.at desc, f.fact_id desc limit 1`)
  const [stage] = stages
  return {
    subscriptions: subscriptions.map((row) => ({
      ...row,
      monthly: row.monthly === null ? null : Number(row.monthly),
      since: asIso(row.since),
    })),
    stage: stage ? { ...stage, since: asIsoOrNull(stage.since) ?? '' } : null,
  }
}
