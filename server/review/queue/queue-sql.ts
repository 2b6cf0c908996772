import { type SQL, sql } from 'drizzle-orm'
import { may } from '@/model/access/permissions'
import { goldenGrains } from '@/model/grains'
import type { Deadline } from '@/model/identity/review/deadline'
import { type QueueGroup, queueGroups } from '@/model/identity/review/queue-words'
import type { TxCtx } from '@/server/spine/ctx'
import { inSampling } from '../batches/open-pairs'
import type { QueueFilter } from './queue-filter'

/** SQL about `candidate_pair c`: the pairs of a queue, their group, deadline and order. */
export type QueueSql = { where: SQL; group: SQL; due: SQL; order: SQL }

const samePair = (alias: string) => sql.raw(`${alias}.record_a = c.record_a and ${alias}.record_b = c.record_b`)

const waitsForSecond = sql`exists (select 1 from second_opinion o where ${samePair('o')} and o.status = 'waiting' and o.pair_version = c.version)`
/** Somebody answered the one question that tells the two apart, and said that both are theirs. */
const testified = sql`exists (select 1 from review_case k where k.status = 'open' and k.kind = 'duplicate' and k.evidence ? 'testimony'
  and least(k.entity_id, k.other_id) = c.record_a and greatest(k.entity_id, k.other_id) = c.record_b)`
const group = sql`case when c.status = 'later' then 'later' when ${waitsForSecond} then 'second' when ${testified} then 'testimony' else c.band end`

/** The queue of somebody: what waits, without what a sample holds and, for those who decide, what others have before them. */
export function queueSql(ctx: TxCtx, filter: QueueFilter, deadlines: readonly Deadline[]): QueueSql {
  const due = dueSql(deadlines)
  const held = sql`exists (select 1 from pair_lease l where ${samePair('l')} and l.until > ${moment(ctx)} and l.user_id <> ${ctx.actor.userId}::uuid)`
  const conditions = [
    sql`c.status in ('open', 'later')`,
    sql`not ${inSampling}`,
    ...(may(ctx.actor.role, 'review.decide') ? [sql`not ${held}`] : []),
    ...asked(ctx, filter, due),
  ]
  return { where: sql.join(conditions, sql` and `), group, due, order: orderOf(filter.sort, due) }
}

/** When a pair is due, as `dueAt` of the model says it; null where no deadline reaches it. */
export function dueSql(deadlines: readonly Deadline[]): SQL {
  const steps = deadlines.toSorted((p, q) => q.from - p.from)
  if (!steps.length) return sql`null::timestamptz`
  const whens = steps.map(
    ({ from, hours }) => sql`when c.value_at_stake >= ${from} then c.found_at + make_interval(hours => ${hours}::int)`,
  )
  return sql`case ${sql.join(whens, sql` `)} end`
}

const moment = (ctx: TxCtx) => sql`${ctx.now.toISOString()}::timestamptz`

function asked(ctx: TxCtx, filter: QueueFilter, due: SQL): SQL[] {
  const { grain, reason, system, from, to, age, holder, overdue, q } = filter
  return [
    ...(grain ? [sql`c.grain = ${grain}`] : []),
    ...(filter.group ? [sql`${group} = ${filter.group}`] : []),
    ...(reason ? [sql`c.reason = ${reason}`] : []),
    ...(system
      ? [
          sql`exists (select 1 ${members} join source_record s on s.record_id = m.record_id where ${ofPair} and s.source = ${system})`,
        ]
      : []),
    ...(from !== undefined ? [sql`c.value_at_stake >= ${from}`] : []),
    ...(to !== undefined ? [sql`c.value_at_stake <= ${to}`] : []),
    ...(age ? [sql`c.found_at <= ${moment(ctx)} - make_interval(days => ${age}::int)`] : []),
    ...(holder ? [holderSql(ctx, holder)] : []),
    ...(overdue ? [sql`${due} < ${moment(ctx)}`] : []),
    ...(q ? [namedLike(q)] : []),
  ]
}

const members = sql`from membership f join membership m on m.entity_id = f.entity_id`
const ofPair = sql`f.record_id in (c.record_a, c.record_b)`

function holderSql(ctx: TxCtx, holder: NonNullable<QueueFilter['holder']>): SQL {
  const given = (to: SQL) =>
    sql`exists (select 1 from pair_assignment g where ${samePair('g')} and g.assigned_to ${to})`
  if (holder === 'me') return given(sql`= ${ctx.actor.userId}::uuid`)
  if (holder === 'other') return given(sql`<> ${ctx.actor.userId}::uuid`)
  return sql`not ${given(sql`is not null`)}`
}

/** Part of a name on either side. */
function namedLike(q: string): SQL {
  const part = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const tables = goldenGrains.map(
    (grain) =>
      sql`exists (select 1 from membership f join ${sql.raw(`golden_${grain}`)} g on g.entity_id = f.entity_id where ${ofPair} and g.name ilike ${part})`,
  )
  return sql`(${sql.join(tables, sql` or `)})`
}

const place = (of: SQL) =>
  sql`array_position(array[${sql.join(
    queueGroups.map((one: QueueGroup) => sql`${one}`),
    sql`, `,
  )}], ${of})`

function orderOf(sort: QueueFilter['sort'], due: SQL): SQL {
  const last = sql`(${group} in ('second', 'later')), ${group} = 'later'`
  const by = {
    band: sql`${place(group)}, c.value_at_stake desc`,
    due: sql`${last}, ${due} asc nulls last, c.value_at_stake desc`,
    value: sql`${last}, c.value_at_stake desc`,
    age: sql`${last}, c.found_at`,
  }[sort]
  return sql`${by}, c.record_a, c.record_b`
}
