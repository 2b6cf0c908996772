import { sql } from 'drizzle-orm'
import type { TxCtx } from '../spine/ctx'
import { asIsoOrNull } from '../customers/as-iso'

/** When each source object was last heard of, by `source.object`, ISO 8601. */
export async function sourceFreshness(ctx: TxCtx): Promise<Map<string, string | null>> {
  const rows = await ctx.tx.execute<{ source: string; object: string; last_arrived_at: string | null }>(
    sql`select source, object, last_arrived_at from source_state`,
  )
  return new Map(rows.map((row) => [`${row.source}.${row.object}`, asIsoOrNull(row.last_arrived_at)]))
}

/** Age of a value against its limit, in hours. */
export type Staleness = { since: string | null; limitHours: number | null; stale: boolean }

const aMonthAndMore = 1_000

/**
 * How fresh a value is. A limit of hours or days asks when its source was last heard of; a limit of months asks how
 * old the statement itself is, since hearing it again does not make it newer.
 */
export function staleness(
  limitHours: number | undefined,
  heardAt: string | null,
  changedAt: string | null,
  now: Date,
): Staleness {
  const since = limitHours !== undefined && limitHours > aMonthAndMore ? changedAt : heardAt
  if (limitHours === undefined || since === null) return { since, limitHours: limitHours ?? null, stale: false }
  return { since, limitHours, stale: now.getTime() - Date.parse(since) > limitHours * 3_600_000 }
}
