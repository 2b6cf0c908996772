import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'

/** A waiting pair as the queue shows it. `left` is the side that would survive. Value is yearly, minor units of the reporting currency. */
export type PairLine = {
  recordA: string
  recordB: string
  version: number
  grain: GoldenGrain
  band: 'likely' | 'unsure' | 'different'
  reason: 'lookalike' | 'clash' | 'shared' | 'proposed' | 'weak'
  probability: number
  value: number
  later: boolean
  left: { entityId: string; name: string }
  right: { entityId: string; name: string }
}

export type PairList = {
  pairs: PairLine[]
  /** Over the whole queue, also beyond what is listed. Pairs put aside count as `later`, not in their band. */
  waiting: number
  value: number
  bands: Record<PairLine['band'] | 'later', { count: number; value: number }>
  decidedToday: number
  /** Seconds the asker takes for a pair, from their decisions of today; null before there are three. */
  pace: number | null
}

const name = sql.raw(`coalesce(a.name, c.name, p.name, h.name, 'No name')`)
const goldenJoins = (side: string) =>
  sql.raw(
    [
      ['account', 'a'],
      ['company', 'c'],
      ['person', 'p'],
      ['household', 'h'],
    ]
      .map(
        ([grain, alias]) =>
          `left join golden_${grain} ${alias} on q.grain = '${grain}' and ${alias}.entity_id = q.${side}`,
      )
      .join(' '),
  )

const bandOrder = (alias: 'c' | 'q') => sql.raw(`array_position(array['likely', 'unsure', 'different'], ${alias}.band)`)

/**
 * The review queue: bands from likely to unlikely, within a band by value at stake, put-aside ones last. At most `limit`
 * open ones and as many put aside; `pair` is listed wherever it stands, if it waits.
 */
export const listPairs = query({
  name: 'listPairs',
  permission: 'review.read',
  input: z.object({
    grain: z.enum(goldenGrains).optional(),
    pair: z.object({ recordA: z.uuid(), recordB: z.uuid() }).optional(),
    limit: z.number().int().min(1).max(500).default(200),
  }),
  async run(ctx, { grain, pair, limit }): Promise<PairList> {
    const inGrain = grain ? sql`and c.grain = ${grain}` : sql``
    const first = (status: 'open' | 'later') => sql`
      (select record_a, record_b from candidate_pair c where c.status = ${status} ${inGrain}
        order by ${bandOrder('c')}, c.value_at_stake desc, c.record_a, c.record_b limit ${limit})`
    const asked = pair ? sql`union select ${pair.recordA}::uuid, ${pair.recordB}::uuid` : sql``
    const rows = await ctx.tx.execute<Row>(sql`
      with listed as (${first('open')} union ${first('later')} ${asked}), q as materialized (
        select c.record_a, c.record_b, c.version, c.grain, c.band, c.reason, c.probability, c.value_at_stake, c.status,
          x.entity_id as entity_a, y.entity_id as entity_b, x.number < y.number as a_first
        from listed join candidate_pair c using (record_a, record_b)
        join membership x on x.record_id = c.record_a join membership y on y.record_id = c.record_b
        where c.status in ('open', 'later')
      )
      select q.*, (select ${name} from (select 1) one ${goldenJoins('entity_a')}) as name_a,
        (select ${name} from (select 1) one ${goldenJoins('entity_b')}) as name_b
      from q order by q.status = 'later', ${bandOrder('q')}, q.value_at_stake desc, q.record_a, q.record_b`)
    const sums = await ctx.tx.execute<{ band: keyof PairList['bands']; count: number; value: string }>(sql`
      select case status when 'later' then status else band end as band, count(*)::int as count,
        coalesce(sum(value_at_stake), 0) as value
      from candidate_pair c where status in ('open', 'later') ${inGrain} group by 1`)
    const [today] = await ctx.tx.execute<{ count: number }>(sql`
      select count(*)::int as count from candidate_pair
      where status in ('same', 'different') and decided_at >= ${ctx.now.toISOString()}::timestamptz - interval '12 hours'`)
    const band = (key: keyof PairList['bands']) => {
      const found = sums.find((row) => row.band === key)
      return { count: found?.count ?? 0, value: Number(found?.value ?? 0) }
    }
    const bands = { likely: band('likely'), unsure: band('unsure'), different: band('different'), later: band('later') }
    const all = Object.values(bands)
    return {
      pairs: rows.map(toLine),
      waiting: all.reduce((sum, one) => sum + one.count, 0),
      value: all.reduce((sum, one) => sum + one.value, 0),
      bands,
      decidedToday: today?.count ?? 0,
      pace: await paceOf(ctx),
    }
  },
})

/** A pause longer than two minutes is no part of the pace. */
async function paceOf(ctx: TxCtx): Promise<number | null> {
  const [row] = await ctx.tx.execute<{ seconds: number | null; n: number }>(sql`
    select count(*)::int as n, avg(gap)::float8 as seconds from (
      select extract(epoch from decided_at - lag(decided_at) over (order by decided_at)) as gap from candidate_pair
      where decided_by = ${ctx.actor.userId}::uuid and decided_at >= ${ctx.now.toISOString()}::timestamptz - interval '12 hours') g
    where gap between 0.2 and 120`)
  return row && row.n >= 2 && row.seconds !== null ? Math.max(1, Math.round(row.seconds)) : null
}

type Row = {
  record_a: string
  record_b: string
  version: number
  grain: GoldenGrain
  band: PairLine['band']
  reason: PairLine['reason']
  probability: number
  value_at_stake: string
  status: string
  a_first: boolean
  name_a: string
  name_b: string
}

function toLine(row: Row): PairLine {
  const a = { entityId: row.record_a, name: row.name_a }
  const b = { entityId: row.record_b, name: row.name_b }
  return {
    recordA: row.record_a,
    recordB: row.record_b,
    version: row.version,
    grain: row.grain,
    band: row.band,
    reason: row.reason,
    probability: row.probability,
    value: Number(row.value_at_stake),
    later: row.status === 'later',
    left: row.a_first ? a : b,
    right: row.a_first ? b : a,
  }
}
