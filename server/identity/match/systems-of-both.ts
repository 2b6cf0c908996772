import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** One system may hold a customer twice by mistake; that two do so of the same one is unlikely. */
const enough = 2

/**
 * Systems that know both sides of a pair, each by a record of its own, where there are at least two of them: they hold
 * the two for two. By `a b`; pairs with fewer such systems are left out.
 */
export async function systemsOfBoth(
  ctx: TxCtx,
  pairs: readonly { a: string; b: string }[],
): Promise<Map<string, string[]>> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  if (!ids.length) return new Map()
  const rows = await ctx.tx.execute<{ entity_id: string; sources: string[] }>(sql`
    select m.entity_id, array_agg(distinct s.source order by s.source) as sources
    from membership m join source_record s using (record_id) where m.entity_id = any(${uuidArray(ids)}) group by 1`)
  const sourcesOf = new Map(rows.map((row) => [row.entity_id, row.sources]))
  return new Map(
    pairs.flatMap(({ a, b }): [string, string[]][] => {
      const others = sourcesOf.get(b) ?? []
      const both = (sourcesOf.get(a) ?? []).filter((source) => others.includes(source))
      return both.length < enough ? [] : [[`${a} ${b}`, both]]
    }),
  )
}
