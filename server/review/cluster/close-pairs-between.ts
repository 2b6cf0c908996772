import { sql } from 'drizzle-orm'
import { linkKey } from '@/model/identity/graph/graph-links'
import type { ClosedPair } from '@/server/review/close-pairs'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * Closes what is asked, or was answered with "same", between records that come into different parts: it is answered now.
 * Returns the pairs as they were, by `a~b`, so that an undo can put them back.
 */
export async function closePairsBetween(
  ctx: TxCtx,
  parts: readonly (readonly string[])[],
): Promise<Map<string, ClosedPair>> {
  const rows = parts.flatMap((part, index) => part.map((id) => ({ id, part: index })))
  const pairs = await ctx.tx.execute<ClosedPair>(sql`
    with placed as materialized (select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p(id uuid, part integer)),
    asked as (
      select c.record_a, c.record_b, c.status from placed x join candidate_pair c on c.record_a = x.id
        join placed y on y.id = c.record_b
      where x.part <> y.part and c.status in ('open', 'later', 'same') for update of c)
    update candidate_pair c set status = 'gone', version = c.version + 1 from asked
    where c.record_a = asked.record_a and c.record_b = asked.record_b
    returning c.record_a as a, c.record_b as b, asked.status`)
  return new Map(pairs.map((pair) => [linkKey(pair.a, pair.b), pair]))
}
