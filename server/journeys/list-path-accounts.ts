import { z } from 'zod'
import { entityCode } from '@/model/grains'
import { pathsSql } from '@/model/journeys/flow-sql'
import { query } from '../spine/query'
import { bindText } from '../timeline/bind-text'
import { pathTables } from './get-touch-paths'
import { readInSight } from './in-sight'
import { journeyInput, journeyValues } from './journey-input'

/** An account that came one way, and the day it first ordered, `YYYY-MM-DD`, with its receipt. */
export type PathAccount = { accountId: string; code: string; name: string | null; day: string; of: string }

/** The accounts that came one way to their first order, the newest first, at most 100. */
export const listPathAccounts = query({
  name: 'listPathAccounts',
  permission: 'journey.read',
  input: journeyInput.extend({ path: z.string().regex(/^[a-z]+(\.[a-z]+){0,5}$/) }),
  run: (ctx, { path, ...input }): Promise<PathAccount[]> =>
    readInSight(ctx, pathTables, async () => {
      const text = `select w.account_id, g.number, g.name, (w.at at time zone 'UTC')::date::text as day, w.first_id
        from (${pathsSql()}) w join golden_account g on g.entity_id = w.account_id where w.path = :path
        order by w.at desc, w.account_id limit 100`
      const values = { ...journeyValues(input, ctx.now), path: { value: path, type: 'text' } } as const
      const rows = await ctx.tx.execute<{
        account_id: string
        number: number
        name: string | null
        day: string
        first_id: string
      }>(bindText(text, values))
      return rows.map((row) => ({
        accountId: row.account_id,
        code: entityCode('account', row.number),
        name: row.name,
        day: row.day,
        of: `fact:subscription_change:${row.first_id}:at`,
      }))
    }),
})
