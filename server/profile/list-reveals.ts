import { sql } from 'drizzle-orm'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { asIso } from '../customers/as-iso'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'
import { revealsADay } from './reveal-field'

export type RevealRow = { revealId: string; field: string; reason: string; by: string; mine: boolean; at: string }
export type RevealList = { rows: RevealRow[]; usedToday: number; aDay: number }

/** What was revealed of this customer, newest first, and how many reveals the reader has used today. Null for roles that do not see reveals. */
export const listReveals = query({
  name: 'listReveals',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<RevealList | null> => {
    if (!(tableRules.reveal.read as readonly Role[]).includes(ctx.actor.role as Role)) return null
    const entityId = await resolveEntity(ctx, grain, id)
    const rows = await ctx.tx.execute<{
      reveal_id: string
      field: string
      reason: string
      name: string
      user_id: string
      at: string
    }>(sql`
      select r.reveal_id, r.field, r.reason, u.name, r.user_id, r.at from reveal r join app_user u using (user_id)
      where r.entity_id in (select record_id from membership where entity_id = ${entityId}::uuid) order by r.at desc limit 10`)
    const used = await ctx.tx.execute<{ used: string }>(sql`
      select count(*) as used from reveal where user_id = ${ctx.actor.userId}::uuid
        and at >= date_trunc('day', ${ctx.now.toISOString()}::timestamptz at time zone 'UTC') at time zone 'UTC'`)
    return {
      rows: rows.map((row) => ({
        revealId: row.reveal_id,
        field: row.field,
        reason: row.reason,
        by: row.name,
        mine: row.user_id === ctx.actor.userId,
        at: asIso(row.at),
      })),
      usedToday: Number(used[0]?.used ?? 0),
      aDay: revealsADay,
    }
  },
})
