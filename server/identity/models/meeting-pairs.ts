import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'

const keysSampled = 30_000
const dayMs = 86_400_000
/** 2^32 over the golden ratio: consecutive days fall far apart. */
const stride = 2_654_435_769

/**
 * Pairs of records that share a blocking key, are not one customer and were not judged by anybody: a sample of at most
 * so many, the same all day long and another one tomorrow. Keys are hashes, so that a stretch of them is a fair sample.
 */
export async function meetingPairs(ctx: TxCtx, grain: GoldenGrain, most: number): Promise<{ a: string; b: string }[]> {
  const stretch = await stretchOfToday(ctx)
  if (!stretch) return []
  return ctx.tx.execute<{ a: string; b: string }>(sql`
    with met as (
      select distinct k.record_id as a, o.record_id as b
      from match_key k join match_key o on o.key = k.key and o.record_id > k.record_id
        join match_record r on r.record_id = k.record_id and r.grain = ${grain}
        join match_record q on q.record_id = o.record_id and q.grain = ${grain}
      where k.key between ${String(stretch.from)}::bigint and ${String(stretch.to)}::bigint)
    select met.a, met.b from met
      join membership x on x.record_id = met.a join membership y on y.record_id = met.b and y.entity_id <> x.entity_id
    where not exists (select from labelled_pair l where l.record_a = met.a and l.record_b = met.b)
      and not exists (select from identity_edge e where e.record_a = met.a and e.record_b = met.b and e.origin = 'person' and e.retracted_at is null)
    order by 1, 2 limit ${most}`)
}

/** From which key to which; null while there are no keys. */
async function stretchOfToday(ctx: TxCtx): Promise<{ from: bigint; to: bigint } | null> {
  const [row] = await ctx.tx.execute<{ least: string | null; most: string | null; n: string }>(sql`
    select (select min(key) from match_key)::text as least, (select max(key) from match_key)::text as most,
      greatest(c.reltuples, 1)::bigint::text as n from pg_class c where c.oid = 'match_key'::regclass`)
  if (!row?.least || !row.most) return null
  const [least, most, n] = [BigInt(row.least), BigInt(row.most), BigInt(row.n)]
  if (n <= keysSampled) return { from: least, to: most }
  const width = ((most - least) * BigInt(keysSampled)) / n
  const turn = (Math.floor(ctx.now.getTime() / dayMs) * stride) % 2 ** 32
  const from = least + ((most - least - width) * BigInt(turn)) / BigInt(2 ** 32)
  return { from, to: from + width }
}
