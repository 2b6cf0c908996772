import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type SourceKey, sourceKeys } from '@/model/source-systems'
import { allSources } from '@/model/sources/all-sources'
import { query } from '@/server/spine/query'

/** The systems that send, and the one that is furthest behind the limit of its contracts, in hours. */
export type SourcePulse = { sources: SourceKey[]; late: { source: SourceKey; hours: number } | null }

/** One look at all sources for the bar above every page. */
export const sourcePulse = query({
  name: 'sourcePulse',
  permission: 'home.read',
  input: z.object({}),
  run: async (ctx): Promise<SourcePulse> => {
    const rows = await ctx.tx.execute<{ source: string; changed: string }>(
      sql`select source, max(last_changed_at)::text as changed from source_state where last_changed_at is not null group by 1`,
    )
    const changed = new Map(rows.map((row) => [row.source, new Date(row.changed)]))
    const sources = sourceKeys.filter((key) => changed.has(key))
    const behind = sources.map((source) => ({ source, hours: hoursLate(source, changed.get(source), ctx.now) }))
    const worst = behind.reduce((most, one) => (one.hours > most.hours ? one : most), {
      source: sourceKeys[0],
      hours: 0,
    } as (typeof behind)[number])
    return { sources, late: worst.hours >= 1 ? worst : null }
  },
})

function hoursLate(source: SourceKey, changed: Date | undefined, now: Date): number {
  const limit = Math.min(...allSources.filter((one) => one.source === source).map((one) => one.contract.freshHours))
  return changed ? Math.floor((now.getTime() - changed.getTime()) / 3_600_000 - limit) : 0
}
