import { sql } from 'drizzle-orm'
import type { CostKind } from '@/model/metrics/cds-value'
import type { TxCtx } from '@/server/spine/ctx'

/** A cost as it was told: minor units of its currency, for a month (`YYYY-MM`). Times are ISO 8601. */
export type CostLine = {
  costId: string
  month: string
  kind: CostKind
  amount: number
  currency: string
  note: string | null
  enteredBy: string | null
  enteredAt: string
  removedBy: string | null
  removedAt: string | null
}

/** The ledger of costs, newest month first, 200 at most; removed ones stand in it too. */
export async function readCosts(ctx: TxCtx): Promise<CostLine[]> {
  const rows = await ctx.tx.execute<CostLine>(sql`
    select c.cost_id as "costId", to_char(c.month, 'YYYY-MM') as month, c.kind, c.amount::double precision as amount, c.currency, c.note,
      e.name as "enteredBy", to_json(c.entered_at)#>>'{}' as "enteredAt", r.name as "removedBy", to_json(c.removed_at)#>>'{}' as "removedAt"
    from value_cost c left join app_user e on e.user_id = c.entered_by left join app_user r on r.user_id = c.removed_by
    order by c.month desc, c.entered_at desc, c.cost_id limit 200`)
  return [...rows]
}
