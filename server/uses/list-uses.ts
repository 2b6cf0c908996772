import { sql } from 'drizzle-orm'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { asIso } from '@/server/customers/as-iso'
import { customerInput } from '@/server/profile/customer-input'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'
import type { UseKind } from './note-use'

/** One use of a customer. `as` is the customer it was known as then, where that is another than today. */
export type UseRow = { key: string; kind: UseKind; label: string; by: string; at: string; as: string | null }

const most = 20

/**
 * Who used this customer, newest first, at most 20: as it is today, as those it was merged from, and as the customers its records
 * belonged to at that time. Null for roles that do not see uses.
 */
export const listUses = query({
  name: 'listUses',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<UseRow[] | null> => {
    if (!(tableRules.customer_use.read as readonly Role[]).includes(ctx.actor.role as Role)) return null
    const entityId = await resolveEntity(ctx, grain, id)
    const rows = await ctx.tx.execute<Row>(sql`
      with member as (select record_id from membership where entity_id = ${entityId}::uuid),
        been as (
          select h.from_entity_id as entity_id, min(coalesce(i.at, '-infinity')) as since, max(h.at) as until
          from member join membership_history h using (record_id)
            left join lateral (select max(at) as at from membership_history p
              where p.record_id = h.record_id and p.to_entity_id = h.from_entity_id and p.at < h.at) i on true
          where h.from_entity_id is not null group by h.record_id, h.from_entity_id, i.at
        ),
        used as (
          select u.* from member m join customer_use u on u.entity_id = m.record_id
          union select u.* from been b join customer_use u on u.entity_id = b.entity_id and u.at >= b.since and u.at < b.until
        )
      select u.use_id, u.entity_id, u.kind, u.label, u.at, coalesce(a.name, 'A system') as name from used u left join app_user a on a.user_id = u.actor_id
      order by u.at desc, u.use_id, u.entity_id limit ${most}`)
    return rows.map((row) => ({
      key: `${row.use_id} ${row.entity_id}`,
      kind: row.kind,
      label: row.label,
      by: row.name,
      at: asIso(row.at),
      as: row.entity_id === entityId ? null : row.entity_id,
    }))
  },
})

type Row = { use_id: string; entity_id: string; kind: UseKind; label: string; at: string; name: string }
