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
    const changed = new Map(rows.map((row) => [row.source, new Date(row.changed).getTime()]))
    const sources = sourceKeys.filter((key) => changed.has(key))
    // A system is late beside the clock, or beside the newest news of any other system where clocks differ.
    const now = Math.max(ctx.now.getTime(), ...changed.values())
    const behind = sources.flatMap((source) => {
      const hours = (now - (changed.get(source) ?? now)) / hourMs
      return hours > limitOf(source) ? [{ source, hours: Math.floor(hours), over: hours - limitOf(source) }] : []
    })
    const [worst] = behind.sort((a, b) => b.over - a.over)
    return { sources, late: worst ? { source: worst.source, hours: worst.hours } : null }
  },
})

const hourMs = 3_600_000

/** The tightest limit among the contracts of a system, in hours. */
const limitOf = (source: SourceKey): number =>
  Math.min(...allSources.filter((one) => one.source === source).map((one) => one.contract.freshHours))
