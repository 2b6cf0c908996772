import { sql } from 'drizzle-orm'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { checkOf } from '@/model/checks/all-checks'
import type { Metric } from '@/model/metrics/metric'
import type { TxCtx } from '../spine/ctx'
import type { ReceiptData } from './receipt'

/** The checks whose offenders could make a metric wrong, and what the newest run of each found. Nothing for roles that do not read quality. */
export async function metricChecks(
  ctx: TxCtx,
  metric: Metric,
): Promise<Pick<ReceiptData, 'findings' | 'checksPassed' | 'checksTotal'>> {
  if (!(tableRules.quality_result.read as readonly Role[]).includes(ctx.actor.role as Role))
    return { findings: null, checksPassed: 0, checksTotal: 0 }
  const rows = await ctx.tx.execute<{ check_key: string; offenders: number }>(sql`
    select distinct on (check_key) check_key, offenders from quality_result
    where check_key = any (${sql.param([...metric.checks])}::text[]) order by check_key, day desc`)
  const failed = rows.filter((row) => row.offenders > 0)
  return {
    findings: failed.map(
      (row) => `${checkOf(row.check_key)?.label ?? row.check_key}: ${row.offenders.toLocaleString('en-GB')}.`,
    ),
    checksPassed: rows.length - failed.length,
    checksTotal: rows.length,
  }
}
