import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readableGoldenColumns } from '@/db/grants'
import { badInput, notFound } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { entityCode } from '@/model/grains'
import { metricKeys, metricOf } from '@/model/metrics/all-metrics'
import { definitionOn } from '@/model/metrics/definition-on'
import type { Metric } from '@/model/metrics/metric'
import { type RollUpPath, rollUpKeys, rollUpRule } from '@/model/metrics/roll-up-paths'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { dayLiteral, metricSql } from './metric-sql'

/** One coarser customer: its value, how many of the finer ones stand behind it, and how many of these belong elsewhere too. */
export type RolledUp = {
  entityId: string
  code: string
  name: string | null
  value: number
  members: number
  shared: number
}

export type RollUp = {
  day: string
  way: 'sum' | 'each-once'
  /** The largest first. Rows may share members, so they are never added up: `together` counts each once. */
  rows: RolledUp[]
  count: number
  together: { value: number; members: number }
  /** What belongs to none. Of sums, `together` and this make the metric’s sum over all. */
  outside: { value: number; members: number }
}

/**
 * A metric by a coarser grain along a declared path, on a day measured (the newest one by default), in the metric's unit
 * and within what the reader may see. `of` asks for one of the coarser customers. Throws `bad-input` for any path that
 * would count something twice, and says what to ask instead.
 */
export const rollUp = query({
  name: 'rollUp',
  permission: 'metric.read',
  input: z.object({
    metric: z.enum(metricKeys),
    to: z.enum(rollUpKeys),
    day: z.iso.date().optional(),
    of: z.uuid().optional(),
    limit: z.number().int().min(1).max(200).default(20),
  }),
  run: async (ctx, input): Promise<RollUp> => {
    const metric = metricOf(input.metric)
    if (!metric) throw notFound('This metric')
    const rule = rollUpRule(metric, input.to)
    if ('refused' in rule) throw badInput(rule.refused, { to: 'This path would count something twice.' })
    const day = input.day ?? (await newestDay(ctx, metric))
    const { path, way } = rule
    const things = way === 'sum' ? values(metric, day) : counted(definitionOn(metric, day), day)
    const amount = way === 'sum' ? sql`coalesce(sum(value), 0)` : sql`count(distinct counted)`
    const [whole] = await ctx.tx.execute<{ inside: number; outside: number; members: number; others: number }>(sql`
      with ${parts(path, things)},
      belongs as (select distinct inner_id from path)
      select (select ${amount} from thing where entity_id in (select inner_id from belongs))::float8 as inside,
        (select ${amount} from thing where entity_id not in (select inner_id from belongs))::float8 as outside,
        (select count(distinct entity_id) from thing where entity_id in (select inner_id from belongs))::int as members,
        (select count(distinct entity_id) from thing where entity_id not in (select inner_id from belongs))::int as others`)
    const rows = await ctx.tx.execute<RolledUp & { number: number; count: number }>(sql`
      with ${parts(path, things)},
      rolled as (
        select p.outer_id, ${amount}::float8 as value, count(distinct p.inner_id)::int as members, count(distinct p.inner_id) filter (where p.homes > 1)::int as shared
        from path p join thing t on t.entity_id = p.inner_id group by 1)
      select g.entity_id as "entityId", g.number, ${nameOf(ctx, path)} as name, r.value, r.members, r.shared, count(*) over ()::int as count
      from rolled r join ${sql.raw(`golden_${path.key}`)} g on g.entity_id = r.outer_id
      where ${input.of ? sql`g.entity_id = ${input.of}::uuid` : sql`r.value <> 0`} order by r.value desc, g.number limit ${input.limit}`)
    return {
      day,
      way,
      rows: rows.map(({ number, count: _, ...row }) => ({ ...row, code: entityCode(path.key, number) })),
      count: rows[0]?.count ?? 0,
      together: { value: whole?.inside ?? 0, members: whole?.members ?? 0 },
      outside: { value: whole?.outside ?? 0, members: whole?.others ?? 0 },
    }
  },
})

/** Who belongs to whom, each pair once, with how many of the coarser ones the finer one belongs to. */
const parts = (path: RollUpPath, things: SQL): SQL => sql`
  path as materialized (
    select ${sql.raw(path.outer)} as outer_id, ${sql.raw(path.inner)} as inner_id, count(*) over (partition by ${sql.raw(path.inner)}) as homes from ${sql.raw(path.view)}),
  thing as materialized (${things})`

const values = (metric: Metric, day: string): SQL =>
  sql`select entity_id, value, null::uuid as counted from metric_value where metric = ${metric.key} and day = ${day}::date`

const counted = (metric: Metric, day: string): SQL =>
  sql`select c.entity_id, null::float8 as value, c.counted from (${sql.raw(metricSql({ ...metric, sql: metric.counted ?? '' }, dayLiteral(day)))}) c`

const nameOf = (ctx: TxCtx, path: RollUpPath): SQL =>
  readableGoldenColumns(path.key, ctx.actor.role as Role).includes('name') ? sql`g.name` : sql`null`

async function newestDay(ctx: TxCtx, metric: Metric): Promise<string> {
  const [row] = await ctx.tx.execute<{ day: string | null }>(
    sql`select max(day)::text as day from metric_total where metric = ${metric.key}`,
  )
  return row?.day ?? ctx.now.toISOString().slice(0, 10)
}
