import { sql } from 'drizzle-orm'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { asIso, asIsoOrNull } from '@/server/customers/as-iso'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'

/** How a subscription stood from one moment until another (null while it lasts). `monthly` in minor units, null for a role that reads no money. */
export type SubscriptionSpan = {
  table: 'subscription_change' | 'subscription'
  factId: string
  subscriptionId: string
  externalId: string
  kind: string
  plan: string | null
  planBefore: string | null
  seats: number | null
  monthly: number | null
  currency: string
  reason: string | null
  from: string
  until: string | null
}

type Row = Omit<SubscriptionSpan, 'monthly' | 'from' | 'until'> & {
  monthly: string | null
  from: string
  until: string | null
}

/**
 * The subscriptions of a customer, change by change, newest first, at most 500: plan, seats, price a month, currency and
 * reason, from when until when. A subscription whose changes no source tells of stands as it is.
 */
export const listSubscriptions = query({
  name: 'listSubscriptions',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<SubscriptionSpan[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const money = ctx.actor.role === 'system' || mayRead(ctx.actor.role as Role, 'commercial')
    const owned = sql`record_id in (select record_id from membership where entity_id = ${entityId}::uuid)`
    const rows = await ctx.tx.execute<Row>(sql`
      select * from (
        select 'subscription_change' as table, c.fact_id as "factId", c.subscription_id as "subscriptionId", coalesce(s.external_id, c.external_id) as "externalId",
          c.kind, c.to_plan as plan, c.from_plan as "planBefore", c.to_seats as seats, ${money ? sql`c.mrr_after` : sql`null::bigint`} as monthly, c.currency, c.reason, c.at as from,
          lead(c.at) over (partition by c.subscription_id order by c.at, c.fact_id) as until
        from subscription_change c left join source_record s on s.record_id = c.subscription_id where c.${owned}
        union all
        select 'subscription', f.fact_id, f.fact_id, f.external_id, f.status, f.plan, null, f.seats,
          ${money ? sql`case f.interval when 'year' then round(f.amount / 12.0)::bigint else f.amount end` : sql`null::bigint`},
          f.currency, null, f.started_at, f.canceled_at
        from subscription f where f.${owned} and not exists (
          select 1 from subscription_change c where c.record_id = f.record_id and c.subscription_id = f.fact_id)) told
      order by "from" desc, "factId" desc limit 500`)
    return rows.map(({ monthly, from, until, ...rest }) => ({
      ...rest,
      monthly: monthly === null ? null : Number(monthly),
      from: asIso(from),
      until: asIsoOrNull(until),
    }))
  },
})
