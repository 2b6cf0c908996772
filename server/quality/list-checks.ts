import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { allChecks, type CheckKey } from '@/model/checks/all-checks'
import { query } from '@/server/spine/query'

/** A check as the list shows it. `open` leaves out what is muted; counts are null until it ran. */
export type CheckLine = {
  key: CheckKey
  offenders: number | null
  looked: number | null
  open: number
  muted: number
  assigned: number
  ranAt: string | null
  /** Offenders of the last days it ran, oldest first. */
  trend: number[]
}

type Result = { key: CheckKey; offenders: number; looked: number; ran_at: string; trend: number[] }
type Count = { key: CheckKey; open: number; muted: number; assigned: number }

/** Every check with its newest count, what is muted or assigned, and its trend. */
export const listChecks = query({
  name: 'listChecks',
  permission: 'quality.read',
  input: z.object({}),
  run: async (ctx): Promise<CheckLine[]> => {
    const today = ctx.now.toISOString().slice(0, 10)
    const results = await ctx.tx.execute<Result>(sql`
      select check_key as key, (array_agg(offenders order by day desc))[1] as offenders, (array_agg(looked order by day desc))[1]::float8 as looked,
        to_json(max(ran_at))#>>'{}' as ran_at, array_agg(offenders order by day) as trend
      from (select *, row_number() over (partition by check_key order by day desc) as age from quality_result) r where age <= 30 group by check_key`)
    const counts = await ctx.tx.execute<Count>(sql`
      select check_key as key, count(*) filter (where muted_until is null or muted_until < ${today}::date)::integer as open,
        count(*) filter (where muted_until >= ${today}::date)::integer as muted, count(assigned_to)::integer as assigned
      from quality_finding where gone_at is null group by check_key`)
    return allChecks.map(({ key }) => {
      const result = results.find((row) => row.key === key)
      const count = counts.find((row) => row.key === key)
      return {
        key,
        offenders: result?.offenders ?? null,
        looked: result?.looked ?? null,
        open: count?.open ?? 0,
        muted: count?.muted ?? 0,
        assigned: count?.assigned ?? 0,
        ranAt: result?.ran_at ?? null,
        trend: result?.trend ?? [],
      }
    })
  },
})
