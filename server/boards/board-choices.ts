import { type SQL, sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** What a board can be narrowed to: the words its accounts have, at most 200 of each. */
export type BoardChoices = { owners: string[]; teams: string[]; plans: string[] }

/** The owners, teams and plans of the accounts a condition over golden_account `g` names. */
export async function boardChoices(ctx: TxCtx, where: SQL): Promise<BoardChoices> {
  const rows = await ctx.tx.execute<{ kind: keyof BoardChoices; word: string }>(sql`
    with board as (select owner_name, owner_team, plan from golden_account g where ${where})
    (select 'owners' as kind, owner_name as word from board where owner_name <> '' group by 2 order by 2 limit 200)
    union all (select 'teams', owner_team from board where owner_team <> '' group by 2 order by 2 limit 200)
    union all (select 'plans', plan from board where plan <> '' group by 2 order by 2 limit 200)`)
  const of = (kind: keyof BoardChoices) => rows.filter((row) => row.kind === kind).map((row) => row.word)
  return { owners: of('owners'), teams: of('teams'), plans: of('plans') }
}
