import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import type { Match } from './match'
import type { LookupReading } from './read-lookup'

const lookedUp = ['account', 'person', 'company', 'household'] as const satisfies readonly GoldenGrain[]
const each = 6

/** Customers whose name is like what was typed, by shared trigrams of whole words: a typo or a missing letter still finds. */
export async function findByName(ctx: TxCtx, read: LookupReading): Promise<Match[]> {
  if (read.folded.length < 3 || !/\p{L}{2}/u.test(read.folded) || /[@\d]{3}/.test(read.folded)) return []
  const parts = lookedUp.map(
    (grain) => sql`
      (select ${grain}::text as grain, g.entity_id, word_similarity(${read.folded}, g.search_text)::float8 as likeness, similarity(${read.folded}, g.search_text)::float8 as whole
      from ${sql.raw(`golden_${grain}`)} g where ${read.folded} <% g.search_text
      order by 3 desc, 4 desc, g.entity_id limit ${each})`,
  )
  const rows = await ctx.tx.execute<{ grain: GoldenGrain; entity_id: string; likeness: number; whole: number }>(
    sql.join(parts, sql` union all `),
  )
  return rows.map((row) => ({
    grain: row.grain,
    entityId: row.entity_id,
    why: row.likeness > 0.99 ? 'name' : 'name, nearly',
    score: 0.5 + row.likeness * 0.4 + row.whole * 0.05,
  }))
}
