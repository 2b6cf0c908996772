import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type SourceKey, sourceKeys } from '@/model/source-systems'
import { allSources } from '@/model/sources/all-sources'
import { query } from '@/server/spine/query'

/** The systems that send, and the one that is furthest behind the limit of its contracts, in hours, with its late objects by name, latest first. */
export type SourcePulse = {
  sources: SourceKey[]
  late: { source: SourceKey; hours: number; objects: string[] } | null
}

/** One look at all sources for the bar above every page. */
export const sourcePulse = query({
  name: 'sourcePulse',
  permission: 'home.read',
  input: z.object({}),
  run: async (ctx): Promise<SourcePulse> => {
    const rows = await ctx.tx.execute<{ source: string; object: string; changed: string }>(
      sql`select source, object, last_changed_at::text as changed from source_state where last_changed_at is not null`,
    )
    const heard = rows.map((row) => ({ ...row, at: new Date(row.changed).getTime() }))
    const newest = (source: string) => Math.max(...heard.filter((one) => one.source === source).map((one) => one.at))
    const sources = sourceKeys.filter((key) => heard.some((one) => one.source === key))
    // A system is late beside the clock, or beside the newest news of any other system where clocks differ.
    const now = Math.max(ctx.now.getTime(), ...heard.map((one) => one.at))
    const behind = sources.flatMap((source) => {
      const hours = (now - newest(source)) / hourMs
      const limit = Math.min(...contractsOf(source).map((one) => one.contract.freshHours))
      return hours > limit ? [{ source, hours: Math.floor(hours), over: hours - limit }] : []
    })
    const [worst] = behind.sort((a, b) => b.over - a.over)
    if (!worst) return { sources, late: null }
    const { source, hours } = worst
    return { sources, late: { source, hours, objects: lateObjects(source, heard, now) } }
  },
})

const hourMs = 3_600_000

const contractsOf = (source: SourceKey) => allSources.filter((one) => one.source === source)

/** What of a system is older than its own contract allows. */
function lateObjects(source: SourceKey, heard: readonly { source: string; object: string; at: number }[], now: number) {
  return contractsOf(source)
    .flatMap(({ object, label, contract }) => {
      const at = heard.find((one) => one.source === source && one.object === object)?.at
      const over = at === undefined ? 0 : now - at - contract.freshHours * hourMs
      return over > 0 ? [{ label, over }] : []
    })
    .sort((a, b) => b.over - a.over)
    .map((one) => one.label)
}
