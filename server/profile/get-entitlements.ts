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
    const offices = await ctx.tx.execute<{ id: string; plan: string | null; stage: string | null }>(
      sql`select entity_id as id, plan, stage from golden_account where entity_id in (${accounts}) order by plan desc nulls last, entity_id limit 1`,
    )
    const [office] = offices
    if (office) {
      const reference = `value:account:${office.id}:plan`
      return officeEntitlements(office).map((one) => ({ ...one, reference }))
    }
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
    const facts = { tier: tier[0]?.loyalty_tier ?? null, lastDeliveredAt: asIsoOrNull(orders[0]?.at ?? null) }
    const reference = grain === 'person' ? `derived:person:${entityId}:orders_to_date` : undefined
    return shopperEntitlements(facts, ctx.now).map((one) => ({ ...one, ...(reference ? { reference } : {}) }))
  },
})
