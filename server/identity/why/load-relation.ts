import { sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import type { WhyRelation } from './why'

/** How two customers are related without being one, if they are. */
export async function loadRelation(ctx: TxCtx, a: string, b: string): Promise<WhyRelation | null> {
  const [row] = await ctx.tx.execute<{ parent: string; kind: string; sentence: string }>(sql`
    select record_a as parent, kind, evidence->>'sentence' as sentence from entity_relation
    where (record_a, record_b) in ((${a}::uuid, ${b}::uuid), (${b}::uuid, ${a}::uuid))`)
  if (!row) return null
  return { parent: row.kind !== 'parent' ? null : row.parent === a ? 'a' : 'b', sentence: `${row.sentence}.` }
}
