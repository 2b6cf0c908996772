import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { type SourceKey, sourceKeys } from '@/model/source-systems'
import { asIso } from '../customers/as-iso'
import { customerInput } from '../profile/customer-input'
import { mustKnow } from '../profile/guard/must-know'
import { memberIds, resolveEntity } from '../profile/resolve-entity'
import type { TxCtx } from '../spine/ctx'
import { query } from '../spine/query'
import { dayAfter } from './desk-day'
import { behindDay } from './position'
import { timelineOwner } from './timeline-owner'
import { timelineStreams } from './timeline-streams'

/** One mark on a lane. `at` is ISO 8601 or `YYYY-MM-DD`. */
export type LaneItem = { key: string; at: string; label: string; tone: 'plain' | 'minor' | 'risk' | 'planned' }
export type Lanes = { source: SourceKey; marks: LaneItem[] }[]

/** What happened to an account between two days, by source system: single facts, falls in use, and what is planned. Usage itself is not shown one by one. */
export const getLanes = query({
  name: 'getLanes',
  permission: 'timeline.read',
  input: customerInput.extend({ from: z.iso.date(), to: z.iso.date() }),
  run: async (ctx, { grain, id, from, to }): Promise<Lanes> => {
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId)
    const owner = await timelineOwner(ctx, grain, entityId)
    const shown = timelineStreams(ctx.actor.role as Role, owner).filter(
      ({ kind }) => kind !== 'identity' && kind !== 'consent',
    )
    const [parts, falls, planned] = await Promise.all([
      Promise.all(shown.map((stream) => stream.read(ctx, owner, behindDay(dayAfter(to))))),
      fallsInUse(ctx, entityId, from, to),
      memberIds(ctx, entityId).then((records) => plannedInvoices(ctx, records, to)),
    ])
    const items = parts.flatMap((part) => part.items.filter((item) => item.day >= from))
    const marks = (source: SourceKey): LaneItem[] => [
      ...items
        .filter((item) => item.source === source)
        .map(({ id: key, at, title, tone }) => ({ key, at, label: title, tone })),
      ...(source === 'product' ? falls : []),
      ...(source === 'billing' ? planned : []),
    ]
    return sourceKeys.map((source) => ({ source, marks: marks(source) })).filter((lane) => lane.marks.length > 0)
  },
})

/** Weeks in which weekly active users fell by a quarter or more. */
async function fallsInUse(ctx: TxCtx, entityId: string, from: string, to: string): Promise<LaneItem[]> {
  const rows = await ctx.tx.execute<{ day: string; share: number }>(sql`
    select day, (before - value) / before as share from (
      select day, value, lag(value) over (order by day) as before, day - lag(day) over (order by day) as gap from metric_value
      where entity_id = ${entityId}::uuid and metric = 'active_users' and day between ${from}::date - 14 and ${to}::date) week
    where gap <= 10 and before >= 8 and value <= before * 0.75 and day >= ${from}::date order by day`)
  return rows.map((row) => ({
    key: `fall ${row.day}`,
    at: row.day,
    label: `Active users drop ${Math.round(row.share * 100)}%`,
    tone: 'risk',
  }))
}

async function plannedInvoices(ctx: TxCtx, records: readonly string[], to: string): Promise<LaneItem[]> {
  if (!(tableRules.invoice.read as readonly Role[]).includes(ctx.actor.role as Role)) return []
  const rows = await ctx.tx.execute<{ fact_id: string; at: string }>(sql`
    select fact_id, current_period_end as at from subscription
    where record_id = any (${sql.param([...records])}::uuid[]) and status in ('active', 'past_due', 'trialing')
      and current_period_end between ${ctx.now.toISOString()}::timestamptz and ${to}::date + 1`)
  return rows.map((row) => ({
    key: `planned ${row.fact_id}`,
    at: asIso(row.at),
    label: 'Next invoice',
    tone: 'planned',
  }))
}
