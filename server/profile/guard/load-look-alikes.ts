import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'

/** An undecided pair, seen from one of its two entities. */
export type LookAlike = { mine: string; other: string; probability: number; recordA: string; recordB: string }

const most = 12

/**
 * Whom a customer may be taken for, likeliest first: those it stands in an undecided pair with, then those they do. Two
 * namesakes who each look like a third record are as easily confused as if they were a pair themselves.
 */
export async function loadLookAlikes(ctx: TxCtx, entityId: string): Promise<LookAlike[]> {
  const direct = await pairsOf(ctx, [entityId])
  if (!direct.length) return []
  const seen = new Set([entityId, ...direct.map((pair) => pair.other)])
  const further = await pairsOf(ctx, [...new Set(direct.map((pair) => pair.other))])
  return [...direct, ...further.filter((pair) => !seen.has(pair.other) && seen.add(pair.other))].slice(0, most)
}

async function pairsOf(ctx: TxCtx, entityIds: readonly string[]): Promise<LookAlike[]> {
  const ids = sql`${sql.param([...entityIds])}::uuid[]`
  const columns = sql`m.entity_id as mine, o.entity_id as other, p.probability, p.record_a, p.record_b`
  const undecided = sql`m.entity_id = any (${ids}) and p.status in ('open', 'later') and o.entity_id <> m.entity_id`
  const rows = await ctx.tx.execute<{
    mine: string
    other: string
    probability: number
    record_a: string
    record_b: string
  }>(sql`
    select ${columns} from membership m join candidate_pair p on p.record_a = m.record_id join membership o on o.record_id = p.record_b where ${undecided}
    union all
    select ${columns} from membership m join candidate_pair p on p.record_b = m.record_id join membership o on o.record_id = p.record_a where ${undecided}
    order by probability desc, record_a, record_b limit ${most}`)
  return rows.map(({ record_a: recordA, record_b: recordB, ...row }) => ({ ...row, recordA, recordB }))
}
