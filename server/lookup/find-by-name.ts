import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '../spine/ctx'
import type { Match } from './match'
import type { LookupReading } from './read-lookup'

const each = 6

/** Customers whose name is like what was typed, by shared trigrams of whole words: a typo or a missing letter still finds. */
export async function findByName(ctx: TxCtx, read: LookupReading): Promise<Match[]> {
  if (read.folded.length < 3 || !/\p{L}{2}/u.test(read.folded) || /[@\d]{3}/.test(read.folded)) return []
  const rows = await ctx.tx.execute<{ grain: GoldenGrain; entity_id: string; likeness: number; whole: number }>(
    sql`select grain, entity_id, likeness, whole from kith_find_name(${read.folded}, ${each})`,
  )
  return rows.map((row) => ({
    grain: row.grain,
    entityId: row.entity_id,
    why: row.likeness > 0.99 ? 'name' : 'name, nearly',
    score: 0.5 + row.likeness * 0.4 + row.whole * 0.05,
  }))
}
