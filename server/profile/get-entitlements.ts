import { sql } from 'drizzle-orm'
import { type Entitlement, officeEntitlements, shopperEntitlements } from '@/model/lifecycle/entitlements'
import { asIsoOrNull } from '../customers/as-iso'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { memberIds, resolveEntity } from './resolve-entity'

/** What a customer may ask of us. A person who belongs to an office account has that account's entitlements too. */
export const getEntitlements = query({
  name: 'getEntitlements',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<Entitlement[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    if (grain === 'company') return []
    const accounts =
      grain === 'account'
        ? sql`${entityId}::uuid`
        : grain === 'person'
          ? sql`select account_id from account_person where person_id = ${entityId}::uuid`
          : sql`select null::uuid where false`
    const offices = await ctx.tx.execute<{ plan: string | null; stage: string | null }>(
      sql`select plan, stage from golden_account where entity_id in (${accounts}) order by plan desc nulls last, entity_id limit 1`,
    )
    if (offices[0]) return officeEntitlements(offices[0])
    if (grain === 'account') return []
    const records = await memberIds(ctx, entityId)
    const orders = await ctx.tx.execute<{ at: string | null }>(
      sql`select max(delivered_at) as at from customer_order where record_id = any (${sql.param(records)}::uuid[]) and status = 'delivered'`,
    )
    const tier =
      grain === 'person'
        ? await ctx.tx.execute<{ loyalty_tier: string | null }>(
            sql`select loyalty_tier from golden_person where entity_id = ${entityId}::uuid`,
          )
        : []
    return shopperEntitlements(
      { tier: tier[0]?.loyalty_tier ?? null, lastDeliveredAt: asIsoOrNull(orders[0]?.at ?? null) },
      ctx.now,
    )
  },
})
