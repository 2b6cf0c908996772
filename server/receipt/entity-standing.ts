import { sql } from 'drizzle-orm'
import { readableGoldenColumns } from '@/db/grants'
import { notFound } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { tableRules } from '@/model/access/tables'
import { type GoldenGrain, entityCode, grains } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import type { ReceiptData } from './receipt'

type Standing = Pick<ReceiptData, 'identity' | 'findings' | 'checksPassed' | 'checksTotal'> & {
  entityId: string
  of: string
  masked: Readonly<Record<string, string>>
}

/** What a receipt says of the customer itself: its name, how sure we are of it, and which checks it fails. Not-found when out of sight. */
export async function entityStanding(ctx: TxCtx, grain: GoldenGrain, id: string): Promise<Standing> {
  const named = readableGoldenColumns(grain, ctx.actor.role as Role).includes('name')
  const rows = await ctx.tx.execute<{
    entity_id: string
    number: number
    name: string | null
    confidence: number
    open_pairs: number
    record_count: number
    masked: Record<string, string>
  }>(sql`
    select g.entity_id, g.number, ${named ? sql`g.name` : sql`null`} as name, g.confidence, g.open_pairs, g.record_count, g.masked
    from membership m join ${sql.raw(`golden_${grain}`)} g on g.entity_id = m.entity_id where m.record_id = ${id}::uuid and m.grain = ${grain}`)
  const row = rows[0]
  if (!row) throw notFound(grains[grain].label)
  return {
    entityId: row.entity_id,
    of: row.name ?? entityCode(grain, row.number),
    masked: row.masked,
    identity: { confidence: row.confidence, openPairs: row.open_pairs, records: row.record_count },
    ...(await checksOf(ctx, row.entity_id)),
  }
}

async function checksOf(
  ctx: TxCtx,
  entityId: string,
): Promise<Pick<ReceiptData, 'findings' | 'checksPassed' | 'checksTotal'>> {
  if (!(tableRules.quality_finding.read as readonly Role[]).includes(ctx.actor.role as Role)) {
    return { findings: null, checksPassed: 0, checksTotal: 0 }
  }
  const open = await ctx.tx.execute<{ check_key: string; sentence: string }>(sql`
    select check_key, sentence from quality_finding where entity_id = ${entityId}::uuid and gone_at is null order by check_key limit 20`)
  const run = await ctx.tx.execute<{ total: string }>(
    sql`select count(distinct check_key) as total from quality_result`,
  )
  const total = Number(run[0]?.total ?? 0)
  const failed = new Set(open.map((finding) => finding.check_key)).size
  return {
    findings: open.map((finding) => finding.sentence),
    checksTotal: total,
    checksPassed: Math.max(0, total - failed),
  }
}
