import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { storedKey } from './stored-key'

/** The blocking keys of a grain that are refined, as `recordKeys` makes them. */
export async function crowdedKeys(ctx: TxCtx, grain: GoldenGrain): Promise<Set<bigint>> {
  const rows = await ctx.tx.execute<{ key: string }>(sql`select key::text from match_crowded where grain = ${grain}`)
  return new Set(rows.map(({ key }) => storedKey(grain, BigInt(key))))
}

/** Replaces them all. */
export async function replaceCrowded(ctx: TxCtx, grain: GoldenGrain, keys: readonly bigint[]): Promise<void> {
  await ctx.tx.execute(sql`delete from match_crowded where grain = ${grain}`)
  const stored = [...new Set(keys)].map((key) => storedKey(grain, key))
  await ctx.tx.execute(sql`
    insert into match_crowded (grain, key) select ${grain}, key from unnest(${`{${stored.join(',')}}`}::bigint[]) k(key)`)
}
