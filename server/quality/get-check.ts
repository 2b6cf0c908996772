import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { checkKeys } from '@/model/checks/all-checks'
import { entityCode, type Grain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'

export const findingStates = ['open', 'mine', 'muted', 'gone'] as const
export type FindingState = (typeof findingStates)[number]

export type Finding = {
  findingKey: string
  version: number
  sentence: string
  source: string | null
  object: string | null
  externalId: string | null
  recordId: string | null
  customer: { grain: Grain; entityId: string; code: string } | null
  firstSeen: string
  goneAt: string | null
  assignedTo: { userId: string; name: string } | null
  mutedUntil: string | null
  muteReason: string | null
}

export type CheckPage = {
  result: { offenders: number; looked: number; ranAt: string } | null
  trend: { day: string; offenders: number }[]
  counts: Record<FindingState, number>
  findings: Finding[]
  /** Pass as `after` for the next page; null at the end. */
  next: string | null
}

const pageSize = 50

/** One check with its trend and a page of its findings, in the order of their keys. */
export const getCheck = query({
  name: 'getCheck',
  permission: 'quality.read',
  input: z.object({
    key: z.enum(checkKeys),
    state: z.enum(findingStates).default('open'),
    after: z.string().max(300).optional(),
  }),
  run: async (ctx, { key, state, after }): Promise<CheckPage> => {
    const conditions = conditionsOf(ctx)
    const rows = await ctx.tx.execute<Row>(sql`
      select f.finding_key, f.version, f.sentence, f.source, f.object, f.external_id, f.record_id, f.entity_id, m.grain, m.number,
        to_json(f.first_seen)#>>'{}' as first_seen, to_json(f.gone_at)#>>'{}' as gone_at, f.assigned_to, u.name as assignee, f.muted_until::text, f.mute_reason
      from quality_finding f left join membership m on m.record_id = f.entity_id left join app_user u on u.user_id = f.assigned_to
      where f.check_key = ${key} and ${conditions[state]} ${after ? sql`and f.finding_key > ${after}` : sql``}
      order by f.finding_key limit ${pageSize + 1}`)
    const results = await ctx.tx.execute<{ day: string; offenders: number; looked: number; ran_at: string }>(sql`
      select day::text, offenders, looked::float8, to_json(ran_at)#>>'{}' as ran_at from quality_result where check_key = ${key} order by day desc limit 90`)
    const newest = results[0]
    return {
      result: newest ? { offenders: newest.offenders, looked: newest.looked, ranAt: newest.ran_at } : null,
      trend: results.map(({ day, offenders }) => ({ day, offenders })).toReversed(),
      counts: await countStates(ctx, key, conditions),
      findings: rows.slice(0, pageSize).map(toFinding),
      next: rows.length > pageSize ? (rows[pageSize - 1]?.finding_key ?? null) : null,
    }
  },
})

function conditionsOf(ctx: TxCtx): Record<FindingState, SQL> {
  const today = ctx.now.toISOString().slice(0, 10)
  const open = sql`(f.gone_at is null and (f.muted_until is null or f.muted_until < ${today}::date))`
  return {
    open,
    mine: sql`(${open} and f.assigned_to = ${ctx.actor.userId}::uuid)`,
    muted: sql`(f.gone_at is null and f.muted_until >= ${today}::date)`,
    gone: sql`(f.gone_at is not null)`,
  }
}

async function countStates(
  ctx: TxCtx,
  key: string,
  conditions: Record<FindingState, SQL>,
): Promise<Record<FindingState, number>> {
  const columns = findingStates.map(
    (state) => sql`count(*) filter (where ${conditions[state]})::integer as ${sql.raw(state)}`,
  )
  const rows = await ctx.tx.execute<Record<FindingState, number>>(
    sql`select ${sql.join(columns, sql`, `)} from quality_finding f where f.check_key = ${key}`,
  )
  return rows[0] ?? { open: 0, mine: 0, muted: 0, gone: 0 }
}

type Row = {
  finding_key: string
  version: number
  sentence: string
  source: string | null
  object: string | null
  external_id: string | null
  record_id: string | null
  entity_id: string | null
  grain: Grain | null
  number: number | null
  first_seen: string
  gone_at: string | null
  assigned_to: string | null
  assignee: string | null
  muted_until: string | null
  mute_reason: string | null
}

const toFinding = (row: Row): Finding => ({
  findingKey: row.finding_key,
  version: row.version,
  sentence: row.sentence,
  source: row.source,
  object: row.object,
  externalId: row.external_id,
  recordId: row.record_id,
  customer:
    row.entity_id && row.grain && row.number !== null
      ? { grain: row.grain, entityId: row.entity_id, code: entityCode(row.grain, row.number) }
      : null,
  firstSeen: row.first_seen,
  goneAt: row.gone_at,
  assignedTo: row.assigned_to && row.assignee ? { userId: row.assigned_to, name: row.assignee } : null,
  mutedUntil: row.muted_until,
  muteReason: row.mute_reason,
})
