import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { rulesInForce } from './policy/rules-in-force'
import type { QueueGroup, QueueReason } from '@/model/identity/review/queue-words'
import { queueFilter } from './queue/queue-filter'
import { queueName } from './queue/queue-names'
import { type QueueSql, queueSql } from './queue/queue-sql'

/** A waiting pair as the queue shows it. `left` is the side that would survive. Value is yearly, minor units of the reporting currency; `due` is an ISO moment. */
export type PairLine = {
  recordA: string
  recordB: string
  version: number
  grain: GoldenGrain
  band: 'likely' | 'unsure' | 'different'
  group: QueueGroup
  reason: QueueReason
  probability: number
  value: number
  later: boolean
  due: string | null
  overdue: boolean
  askedAgain: boolean
  /** Whose it is to decide, where somebody was named. */
  assigned: string | null
  left: { entityId: string; name: string }
  right: { entityId: string; name: string }
}

export type PairList = {
  pairs: PairLine[]
  /** Over the whole queue, also beyond what is listed. */
  waiting: number
  value: number
  bands: Record<QueueGroup, { count: number; value: number }>
  decidedToday: number
  /** Seconds the asker takes for a pair, from their decisions of today; null before there are three. */
  pace: number | null
}

/**
 * The review queue, filtered: by default what somebody testified to first, then bands from likely to unlikely, within
 * a band by value at stake; pairs that wait for a second person and put-aside ones last. At most `limit` of them;
 * `pair` is listed wherever it stands, if it waits.
 */
export const listPairs = query({
  name: 'listPairs',
  permission: 'review.read',
  input: queueFilter.extend({
    pair: z.object({ recordA: z.uuid(), recordB: z.uuid() }).optional(),
    limit: z.number().int().min(1).max(500).default(300),
  }),
  async run(ctx, { pair, limit, ...filter }): Promise<PairList> {
    const queue = queueSql(ctx, filter, (await rulesInForce(ctx)).deadlines)
    const asked = pair ? sql`union select ${pair.recordA}::uuid, ${pair.recordB}::uuid` : sql``
    const rows = await ctx.tx.execute<Row>(sql`
      with listed as ((select c.record_a, c.record_b from candidate_pair c where ${queue.where} order by ${queue.order} limit ${limit}) ${asked}),
      q as materialized (
        select c.record_a, c.record_b, c.version, c.grain, c.band, c.reason, c.probability, c.value_at_stake, c.status, ${queue.group} as queue_group,
          ${queue.due} as due, c.asked_again is not null as asked_again, t.name as assigned,
          x.entity_id as entity_a, y.entity_id as entity_b, x.number < y.number as a_first, row_number() over (order by ${queue.order}) as place
        from listed join candidate_pair c using (record_a, record_b)
        join membership x on x.record_id = c.record_a join membership y on y.record_id = c.record_b
        left join pair_assignment s on s.record_a = c.record_a and s.record_b = c.record_b left join app_user t on t.user_id = s.assigned_to
        where c.status in ('open', 'later')
      )
      select q.*, to_char(q.due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as due,
        coalesce(q.due < ${ctx.now.toISOString()}::timestamptz, false) as overdue, ${queueName('entity_a')} as name_a, ${queueName('entity_b')} as name_b
      from q order by place`)
    const bands = await sums(ctx, queue)
    const all = Object.values(bands)
    const [today] = await ctx.tx.execute<{ count: number }>(sql`
      select count(*)::int as count from candidate_pair
      where status in ('same', 'different') and decided_at >= ${ctx.now.toISOString()}::timestamptz - interval '12 hours'`)
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

async function sums(ctx: TxCtx, queue: QueueSql): Promise<PairList['bands']> {
  const rows = await ctx.tx.execute<{ band: QueueGroup; count: number; value: string }>(sql`
    select ${queue.group} as band, count(*)::int as count, coalesce(sum(c.value_at_stake), 0) as value
    from candidate_pair c where ${queue.where} group by 1`)
  const of = (key: QueueGroup) => {
    const found = rows.find((row) => row.band === key)
    return { count: found?.count ?? 0, value: Number(found?.value ?? 0) }
  }
  return {
    testimony: of('testimony'),
    likely: of('likely'),
    unsure: of('unsure'),
    different: of('different'),
    second: of('second'),
    later: of('later'),
  }
}

/** A pause longer than two minutes is no part of the pace. */
async function paceOf(ctx: TxCtx): Promise<number | null> {
  const [row] = await ctx.tx.execute<{ seconds: number | null; n: number }>(sql`
    select count(*)::int as n, avg(gap)::float8 as seconds from (
      select extract(epoch from decided_at - lag(decided_at) over (order by decided_at)) as gap from candidate_pair
      where decided_by = ${ctx.actor.userId}::uuid and decided_at >= ${ctx.now.toISOString()}::timestamptz - interval '12 hours') g
    where gap between 0.2 and 120`)
  return row && row.n >= 2 && row.seconds !== null ? Math.max(1, Math.round(row.seconds)) : null
}

type Row = Pick<PairLine, 'version' | 'grain' | 'band' | 'reason' | 'probability' | 'due' | 'overdue' | 'assigned'> & {
  record_a: string
  record_b: string
  queue_group: QueueGroup
  asked_again: boolean
  value_at_stake: string
  status: string
  a_first: boolean
  name_a: string
  name_b: string
}

function toLine(row: Row): PairLine {
  const { version, grain, band, reason, probability, due, overdue, assigned } = row
  const a = { entityId: row.record_a, name: row.name_a }
  const b = { entityId: row.record_b, name: row.name_b }
  return {
    recordA: row.record_a,
    recordB: row.record_b,
    version,
    grain,
    band,
    group: row.queue_group,
    reason,
    probability,
    value: Number(row.value_at_stake),
    later: row.status === 'later',
    due,
    overdue,
    askedAgain: row.asked_again,
    assigned,
    left: row.a_first ? a : b,
    right: row.a_first ? b : a,
  }
}
