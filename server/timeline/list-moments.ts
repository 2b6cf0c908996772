import { sql } from 'drizzle-orm'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import { type TimelineAnchor, timelineAnchorKeys, timelineAnchors } from '@/model/timeline/anchors'
import { customerInput } from '../profile/customer-input'
import { memberIds, resolveEntity } from '../profile/resolve-entity'
import { query } from '../spine/query'
import type { TxCtx } from '../spine/ctx'
import { deskDay } from './desk-day'

/** One moment of a kind: its day `YYYY-MM-DD`, what it led to, and the fact it rests on, null while it is still to come. */
export type TimelineMoment = { anchor: TimelineAnchor; day: string; label: string; of: string | null; toCome: boolean }

/**
 * Every moment of an account that its timeline can be looked at from, newest first of each kind, at most 200 in all: past
 * ones from billing and the CRM, and the next renewal for those who may read contract terms. Others have none.
 */
export const listMoments = query({
  name: 'listMoments',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<TimelineMoment[]> => {
    if (grain !== 'account') return []
    const entityId = await resolveEntity(ctx, grain, id)
    const records = sql`any (${sql.param(await memberIds(ctx, entityId))}::uuid[])`
    const rows = await ctx.tx.execute<Row>(sql`
      select 'subscription_change' as table, kind as word, fact_id, at, coalesce(to_plan, from_plan) as label
      from subscription_change where record_id = ${records}
      union all
      select 'stage_change', stage, fact_id, at, null from stage_change where record_id = ${records}
      order by at desc, fact_id limit 200`)
    return [...(await nextRenewal(ctx, entityId)), ...rows.flatMap(momentOf)]
  },
})

type Row = { table: string; word: string; fact_id: string; at: string; label: string | null }

function momentOf(row: Row): TimelineMoment[] {
  const anchor = timelineAnchorKeys.find((key) => {
    const { table, value } = timelineAnchors[key].fact
    return table === row.table && value === row.word
  })
  if (!anchor) return []
  const { column, table } = timelineAnchors[anchor].fact
  const label = row.label ?? timelineAnchors[anchor].label
  return [{ anchor, day: deskDay(row.at), label, of: `fact:${table}:${row.fact_id}:${column}`, toCome: false }]
}

async function nextRenewal(ctx: TxCtx, entityId: string): Promise<TimelineMoment[]> {
  if (ctx.actor.role !== 'system' && !mayRead(ctx.actor.role as Role, 'commercial')) return []
  const rows = await ctx.tx.execute<{ day: string; plan: string | null }>(sql`
    select renewal_date as day, plan from golden_account where entity_id = ${entityId}::uuid and renewal_date >= ${deskDay(ctx.now)}::date`)
  return rows.map(({ day, plan }) => ({
    anchor: 'renewal',
    day,
    label: plan ?? 'renewal',
    of: `value:account:${entityId}:renewal_date`,
    toCome: true,
  }))
}
