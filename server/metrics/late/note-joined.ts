import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { measuresThePast, noteLate } from './note-late'

/**
 * Notes the records that this very transaction found a customer for, and the customers that lost one by it: a new record
 * counts from its own beginning, one that moved on all days. `entityIds` are those concerned.
 */
export async function noteJoined(ctx: TxCtx, entityIds: readonly string[]): Promise<void> {
  if (entityIds.length === 0 || !(await measuresThePast(ctx))) return
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const ids = uuidArray(entityIds)
  const since = sql`case when s.attributes->>'customer_since' ~ '^\\d{4}-\\d\\d-\\d\\d$' then (s.attributes->>'customer_since')::timestamp at time zone 'UTC' end`
  await ctx.tx.execute(
    noteLate(
      ctx,
      'record',
      sql`
    select m.record_id, 'joined' as why,
      case when s.first_arrived_at = ${now} then least(s.source_created_at, ${since}) else timestamptz '1970-01-01' end as at
    from membership m join source_record s using (record_id) where m.entity_id = any (${ids}) and m.since = ${now}
    union all
    select h.from_entity_id, 'joined', timestamptz '1970-01-01' from membership_history h
      join source_record s on s.record_id = h.record_id and s.first_arrived_at < ${now}
    where h.from_entity_id = any (${ids}) and h.at = ${now}`,
    ),
  )
}
