import { sql } from 'drizzle-orm'
import { metricOf } from '@/model/metrics/all-metrics'
import { type Confirmation, type NotedText, type Standing, standingOf } from '@/model/metrics/standing'
import type { TxCtx } from '@/server/spine/ctx'
import { definitionHash } from '../definition-hash'

type Row = {
  metric: string
  confirmationId: string
  voice: string
  version: number
  hash: string
  by: string
  at: string
  note: string | null
  withdrawn_by: string | null
  withdrawn_at: string | null
  withdrawn_why: string | null
}

/** How these metrics stand, in their order. */
export async function readStandings(ctx: TxCtx, keys: readonly string[]): Promise<Standing[]> {
  const among = sql`${sql.param([...keys])}::text[]`
  const rows = await ctx.tx.execute<Row>(sql`
    select c.metric, c.confirmation_id as "confirmationId", c.department as voice, c.version, c.hash, u.name as by,
      to_json(c.confirmed_at)#>>'{}' as at, c.note, w.name as withdrawn_by, to_json(c.withdrawn_at)#>>'{}' as withdrawn_at, c.withdrawn_why
    from metric_confirmation c join app_user u on u.user_id = c.confirmed_by left join app_user w on w.user_id = c.withdrawn_by
    where c.metric = any (${among})`)
  const noted = await ctx.tx.execute<NotedText & { metric: string }>(sql`
    select metric, version, hash, to_json(seen_at)#>>'{}' as "seenAt" from metric_definition where metric = any (${among})`)
  return keys.flatMap((key) => {
    const metric = metricOf(key)
    if (!metric) return []
    const said = rows.filter((row) => row.metric === key).map(confirmationOf)
    const texts = noted.filter((row) => row.metric === key)
    return [standingOf(metric, definitionHash(metric), said, texts)]
  })
}

const confirmationOf = ({ withdrawn_by, withdrawn_at, withdrawn_why, metric: _, ...row }: Row): Confirmation => ({
  ...row,
  withdrawn: withdrawn_at ? { by: withdrawn_by ?? '', at: withdrawn_at, why: withdrawn_why ?? '' } : null,
})
