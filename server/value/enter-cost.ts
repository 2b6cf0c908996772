import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { v4 } from '@/lib/uuid4'
import { badInput } from '@/lib/errors'
import { type CostKind, costKinds } from '@/model/metrics/cds-value'
import { type Currency, reportingRates } from '@/model/metrics/currencies'
import { command } from '@/server/spine/command'

const kinds = Object.keys(costKinds) as [CostKind, ...CostKind[]]
const currencies = Object.keys(reportingRates) as [Currency, ...Currency[]]

/**
 * Notes what the system cost in a month. `amount` is typed in whole units with at most two decimals ("1150" or "1150.50") and kept
 * in minor ones. Throws `bad-input` for a month to come, an amount that is none, or one beyond ten million.
 */
export const enterCost = command({
  name: 'enterCost',
  permission: 'value.cost',
  input: z.object({
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month such as 2026-11.'),
    kind: z.enum(kinds),
    amount: z
      .string()
      .trim()
      .regex(/^\d{1,8}(\.\d{1,2})?$/, 'An amount such as 1150 or 1150.50.'),
    currency: z.enum(currencies),
    note: z.string().trim().max(200).optional(),
  }),
  async run(ctx, { month, kind, amount, currency, note }) {
    if (month > ctx.now.toISOString().slice(0, 7))
      throw badInput('That month is still to come.', { month: 'Still to come.' })
    const [whole = '0', part = ''] = amount.split('.')
    const minor = Number(whole) * 100 + Number(part.padEnd(2, '0'))
    if (minor === 0) throw badInput('A cost of nothing is none.', { amount: 'More than nothing.' })
    if (minor > 1_000_000_000) throw badInput('That is beyond ten million.', { amount: 'At most ten million.' })
    const costId = v4()
    await ctx.tx.execute(sql`
      insert into value_cost (cost_id, month, kind, amount, currency, note, entered_by, entered_at)
      values (${costId}::uuid, ${`${month}-01`}::date, ${kind}, ${minor}, ${currency}, ${note || null}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
    return { result: { costId }, audit: { costId, month, kind, amount: minor, currency } }
  },
})
