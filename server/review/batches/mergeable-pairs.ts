import { sql } from 'drizzle-orm'
import { consistentPairs, type Exclusive, type Two } from '@/model/identity/certify/consistent-pairs'
import { isJunk } from '@/model/identity/junk-values'
import { isExclusive } from '@/server/identity/joining-identifiers'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * Which pairs of present entities can be merged together. Left are those whose chain would join what a person declared
 * different (`apart` adds what is being declared just now) or what carries clashing values of which one has only one.
 */
export async function mergeablePairs<T extends Two>(
  ctx: TxCtx,
  pairs: readonly T[],
  apart: readonly Two[] = [],
): Promise<{ kept: T[]; left: T[] }> {
  const ids = uuidArray([...new Set(pairs.flatMap(({ a, b }) => [a, b]))])
  const different = await ctx.tx.execute<Two>(sql`
    select x.entity_id as a, y.entity_id as b from membership x
      join identity_edge e on e.record_a = x.record_id and e.verdict = 'different' and e.retracted_at is null
      join membership y on y.record_id = e.record_b
    where x.entity_id = any(${ids}) and y.entity_id = any(${ids})`)
  const values = await ctx.tx.execute<Exclusive & { kind: string; text: string }>(sql`
    select distinct m.entity_id as entity, i.kind || ' ' || i.value as value, i.kind, i.value as text
    from membership m join identifier i on i.record_id = m.record_id and i.grain = m.grain
    where m.entity_id = any(${ids}) and ${isExclusive}`)
  return consistentPairs(
    pairs,
    [...different, ...apart],
    values.filter(({ kind, text }) => !isJunk(kind, text)),
  )
}
