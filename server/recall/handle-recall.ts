import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound, stale } from '@/lib/errors'
import { recallOutcomeKeys } from '@/model/identity/recall/recall-outcomes'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { onlyOwn } from './list-recalls'

/** Notes what became of one use of a wrong identity. Agents handle their own. Throws `stale` naming who was first. */
export const handleRecall = command({
  name: 'handleRecall',
  permission: 'recall.work',
  input: z.object({ taskId: z.uuid(), outcome: z.enum(recallOutcomeKeys) }),
  async run(ctx, { taskId, outcome }) {
    const mine = onlyOwn(ctx) ? sql`and actor_id = ${ctx.actor.userId}::uuid` : sql``
    const [row] = await ctx.tx.execute<{ notice_id: string }>(sql`
      update recall_task set handled_by = ${ctx.actor.userId}::uuid, handled_at = ${ctx.now.toISOString()}::timestamptz, outcome = ${outcome}
      where task_id = ${taskId}::uuid and handled_at is null ${mine} returning notice_id`)
    if (!row) throw await whyNot(ctx, taskId)
    const [left] = await ctx.tx.execute<{ n: number }>(sql`
      select count(*)::int as n from recall_task where notice_id = ${row.notice_id}::uuid and handled_at is null ${mine}`)
    return { result: { left: left?.n ?? 0 }, audit: { taskId, noticeId: row.notice_id, outcome } }
  },
})

/** Takes the handling of a use back, as long as nobody has since. Agents their own. Throws `stale` when it is open already. */
export const reopenRecall = command({
  name: 'reopenRecall',
  permission: 'recall.work',
  input: z.object({ taskId: z.uuid() }),
  async run(ctx, { taskId }) {
    const mine = onlyOwn(ctx) ? sql`and actor_id = ${ctx.actor.userId}::uuid` : sql``
    const rows = await ctx.tx.execute(sql`
      update recall_task set handled_by = null, handled_at = null, outcome = null
      where task_id = ${taskId}::uuid and handled_at is not null ${mine} returning task_id`)
    if (!rows.length) throw stale('This is open already. Look at it again.')
    return { result: { taskId }, audit: { taskId } }
  },
})

async function whyNot(ctx: TxCtx, taskId: string): Promise<Error> {
  const mine = onlyOwn(ctx) ? sql`and t.actor_id = ${ctx.actor.userId}::uuid` : sql``
  const [row] = await ctx.tx.execute<{ name: string | null; at: string | null }>(sql`
    select u.name, to_char(t.handled_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from recall_task t left join app_user u on u.user_id = t.handled_by where t.task_id = ${taskId}::uuid ${mine}`)
  if (!row?.at) return notFound('The task')
  return stale(`${row.name ?? 'Somebody'} handled this already on ${row.at}.`)
}
