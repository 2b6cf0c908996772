import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Role } from '@/model/access/roles'
import type { GoldenGrain } from '@/model/grains'
import { factKey } from '@/model/views/fact-key'
import { useDays } from '@/model/views/propose-retirement'
import { query } from '../spine/query'
import type { TxCtx } from '../spine/ctx'
import { loadEffectiveViews } from './effective-views'

/** How one fact of a view as it stands was used in the last 90 days. Days are `YYYY-MM-DD`. */
export type FactUseRow = {
  view: string
  grain: GoldenGrain
  fact: string
  shown: number
  used: number
  /** Of those uses, how many were reads through the API. */
  api: number
  /** First day of counting in those days; null where it was never shown. */
  since: string | null
  byRole: { role: Role; shown: number; used: number; api: number; lastUsed: string | null }[]
  keptUntil: string | null
  keptWhy: string | null
}

/** The use of every fact of a view as it stands, in the view's order, by role over 90 days. */
export const listFactUses = query({
  name: 'listFactUses',
  permission: 'view.compose',
  input: z.object({ key: z.string().max(60) }),
  run: (ctx, { key }): Promise<FactUseRow[]> => loadFactUses(ctx, key),
})

/** The same inside a transaction that runs already; of every view where `key` is null. */
export async function loadFactUses(ctx: TxCtx, key: string | null): Promise<FactUseRow[]> {
  const views = (await loadEffectiveViews(ctx)).filter((view) => key === null || view.key === key)
  const today = ctx.now.toISOString().slice(0, 10)
  const counts = await ctx.tx.execute<Count>(sql`
    select view_key as view, grain, fact, role, sum(shown)::int as shown, sum(used)::int as used, sum(api)::int as api, min(day)::text as since,
      (max(day) filter (where used > 0))::text as "lastUsed"
    from fact_use where day > ${today}::date - ${useDays}::int and (${key}::text is null or view_key = ${key}) group by 1, 2, 3, 4`)
  const kept = await ctx.tx.execute<{ view: string; grain: string; fact: string; reason: string; until: string }>(
    sql`select view_key as view, grain, fact, reason, until::text from fact_kept where ${key}::text is null or view_key = ${key}`,
  )
  return views.flatMap((view) =>
    (Object.entries(view.facts) as [GoldenGrain, (typeof view.facts)[GoldenGrain]][]).flatMap(([grain, facts]) =>
      (facts ?? []).map((one) => {
        const fact = factKey(one)
        const mine = (row: { view: string; grain: string; fact: string }) =>
          row.view === view.key && row.grain === grain && row.fact === fact
        const roles = counts.filter(mine)
        const keep = kept.find(mine)
        return {
          view: view.key,
          grain,
          fact,
          shown: roles.reduce((sum, row) => sum + row.shown, 0),
          used: roles.reduce((sum, row) => sum + row.used, 0),
          api: roles.reduce((sum, row) => sum + row.api, 0),
          since: roles.map((row) => row.since).toSorted()[0] ?? null,
          byRole: roles.map(({ role, shown, used, api, lastUsed }) => ({ role, shown, used, api, lastUsed })),
          keptUntil: keep?.until ?? null,
          keptWhy: keep?.reason ?? null,
        }
      }),
    ),
  )
}

type Count = {
  view: string
  grain: string
  fact: string
  role: Role
  shown: number
  used: number
  api: number
  since: string
  lastUsed: string | null
}
