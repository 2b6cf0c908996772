import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { entityCode, type GoldenGrain, goldenGrains } from '@/model/grains'
import { asIso, asIsoOrNull } from '@/server/customers/as-iso'
import type { Ctx, TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'

export type RecallTask = {
  taskId: string
  kind: string
  by: string | null
  usedAt: string
  label: string
  times: number
  handledBy: string | null
  handledAt: string | null
  outcome: string | null
}
export type Named = { entityId: string; code: string; name: string }
/** A merge proved wrong, with what it reached. It is closed when all its tasks are handled. */
export type RecallNotice = {
  noticeId: string
  edgeId: string
  grain: GoldenGrain
  taken: Named
  parted: Named
  wrongFrom: string
  wrongUntil: string
  raisedBy: string
  reason: string | null
  open: number
  tasks: RecallTask[]
}

/** Whose tasks one sees: agents their own, everybody else all. */
export const onlyOwn = (ctx: Ctx): boolean => ctx.actor.role === 'support' || ctx.actor.role === 'success'

/** Wrong merges and what they reached, those with open tasks first, newest first; at most 50. Agents see their own uses. */
export const listRecalls = query({
  name: 'listRecalls',
  permission: 'recall.read',
  input: z.object({ notice: z.uuid().optional() }),
  async run(ctx, { notice }): Promise<{ notices: RecallNotice[]; open: number }> {
    const mine = onlyOwn(ctx) ? sql`and t.actor_id = ${ctx.actor.userId}::uuid` : sql``
    const rows = await ctx.tx.execute<NoticeRow>(sql`
      select n.notice_id, n.edge_id, n.grain, n.entity_id, n.parted_id, n.wrong_from::text, n.wrong_until::text, coalesce(u.name, 'Kith') as raised_by, n.reason,
        count(*) filter (where t.handled_at is null)::int as open
      from recall_notice n join recall_task t using (notice_id) left join app_user u on u.user_id = n.raised_by
      where true ${mine} ${notice ? sql`and n.notice_id = ${notice}::uuid` : sql``}
      group by n.notice_id, u.name order by (count(*) filter (where t.handled_at is null) > 0) desc, n.wrong_until desc, n.notice_id limit 50`)
    const tasks = await tasksOf(
      ctx,
      rows.map((row) => row.notice_id),
    )
    const names = await namesOf(
      ctx,
      rows.flatMap((row) => [row.entity_id, row.parted_id]),
    )
    const notices = rows.flatMap((row): RecallNotice[] => {
      const grain = goldenGrains.find((one) => one === row.grain)
      if (!grain) return []
      return [
        {
          noticeId: row.notice_id,
          edgeId: row.edge_id,
          grain,
          taken: names.get(row.entity_id) ?? unknown(row.entity_id),
          parted: names.get(row.parted_id) ?? unknown(row.parted_id),
          wrongFrom: asIso(row.wrong_from),
          wrongUntil: asIso(row.wrong_until),
          raisedBy: row.raised_by,
          reason: row.reason,
          open: row.open,
          tasks: tasks.filter((task) => task.noticeId === row.notice_id).map(({ noticeId: _, ...task }) => task),
        },
      ]
    })
    return { notices, open: notices.reduce((sum, one) => sum + one.open, 0) }
  },
})

type NoticeRow = {
  notice_id: string
  edge_id: string
  grain: string
  entity_id: string
  parted_id: string
  wrong_from: string
  wrong_until: string
  raised_by: string
  reason: string | null
  open: number
}

const unknown = (entityId: string): Named => ({ entityId, code: '', name: 'A customer you may not see' })

async function tasksOf(ctx: TxCtx, noticeIds: readonly string[]): Promise<(RecallTask & { noticeId: string })[]> {
  const mine = onlyOwn(ctx) ? sql`and t.actor_id = ${ctx.actor.userId}::uuid` : sql``
  const rows = await ctx.tx.execute<RecallTask & { noticeId: string }>(sql`
    select t.task_id as "taskId", t.notice_id as "noticeId", t.kind, u.name as by, t.used_at::text as "usedAt", t.label, t.times, h.name as "handledBy",
      t.handled_at::text as "handledAt", t.outcome
    from recall_task t left join app_user u on u.user_id = t.actor_id left join app_user h on h.user_id = t.handled_by
    where t.notice_id = any(${`{${noticeIds.join(',')}}`}::uuid[]) ${mine} order by t.handled_at nulls first, t.used_at desc, t.task_id`)
  return rows.map((row) => ({ ...row, usedAt: asIso(row.usedAt), handledAt: asIsoOrNull(row.handledAt) }))
}

/** Code and name of the customers these ids lead to, as far as the reader may see them. */
export async function namesOf(ctx: TxCtx, ids: readonly string[]): Promise<Map<string, Named>> {
  const found = new Map<string, Named>()
  for (const grain of goldenGrains) {
    const rows = await ctx.tx.execute<{ id: string; entity_id: string; number: number; name: string | null }>(sql`
      select m.record_id as id, g.entity_id, g.number, g.name from membership m join ${sql.raw(`golden_${grain}`)} g using (entity_id)
      where m.record_id = any(${`{${[...new Set(ids)].join(',')}}`}::uuid[]) and m.grain = ${grain}`)
    for (const { id, entity_id, number, name } of rows)
      found.set(id, { entityId: entity_id, code: entityCode(grain, number), name: name ?? 'No name' })
  }
  return found
}
