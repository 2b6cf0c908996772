import { commonPathsSql, pathsLookedAt } from '@/model/journeys/flow-sql'
import type { TableName } from '@/model/access/tables'
import { query } from '../spine/query'
import { bindText } from '../timeline/bind-text'
import { readInSight } from './in-sight'
import { journeyInput, journeyValues } from './journey-input'

/** A way to a first order: the channels joined by points (`none` for none known), and how many accounts came so. */
export type TouchPath = { path: string; accounts: number }

/** The most frequent ways. `looked` is how many first orders there were to look at, `capped` whether there are more. */
export type TouchPaths = { paths: TouchPath[]; others: number; looked: number; capped: boolean }

/** Tables the ways are read from. */
export const pathTables = [
  'subscription_change',
  'campaign_touch',
  'event',
  'stage_change',
  'ticket',
  'customer_order',
  'record_link',
] as const satisfies readonly TableName[]

const most = 12

/** The ways accounts came to their first order, across channels, the most frequent twelve first. */
export const getTouchPaths = query({
  name: 'getTouchPaths',
  permission: 'journey.read',
  input: journeyInput,
  run: (ctx, input): Promise<TouchPaths> =>
    readInSight(ctx, pathTables, async () => {
      const rows = await ctx.tx.execute<{ path: string; accounts: string }>(
        bindText(commonPathsSql(), journeyValues(input, ctx.now)),
      )
      const paths = rows.map((row) => ({ path: row.path, accounts: Number(row.accounts) }))
      const looked = paths.reduce((sum, one) => sum + one.accounts, 0)
      const others = paths.slice(most).reduce((sum, one) => sum + one.accounts, 0)
      return { paths: paths.slice(0, most), others, looked, capped: looked >= pathsLookedAt }
    }),
})
