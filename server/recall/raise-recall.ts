import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import type { Parting } from '@/server/review/undo/find-partings'
import type { TxCtx } from '@/server/spine/ctx'
import { findUses } from './find-uses'

/**
 * Calls back what used a wrong identity: for each parting with uses a notice, and a task for each use. Uses of one person
 * for one thing are one task. Returns how many tasks there are. Runs as the pipeline.
 */
export async function raiseRecall(ctx: TxCtx, partings: readonly Parting[], reason: string | null): Promise<number> {
  const uses = partings.length ? await findUses(ctx, partings) : []
  if (!uses.length) return 0
  const notices = partings.map(({ spans, ...parting }) => ({
    id: v4(),
    ...parting,
    from: spans.map((span) => span.from).sort((x, y) => Date.parse(x) - Date.parse(y))[0],
  }))
  const tasks = uses.map((use) => {
    const notice = notices[use.parting]
    return { id: v4(), noticeId: notice?.id, entityId: notice?.entityId, ...use }
  })
  const raised = notices.filter((notice) => tasks.some((task) => task.noticeId === notice.id))
  await ctx.tx.execute(sql`
    insert into recall_notice (notice_id, edge_id, grain, entity_id, parted_id, wrong_from, wrong_until, raised_by, reason)
    select n.id, n."edgeId", n.grain, n."entityId", n."partedId", n."from", ${ctx.now.toISOString()}::timestamptz, ${ctx.actor.userId}::uuid, ${reason}
    from jsonb_to_recordset(${JSON.stringify(raised)}::jsonb) as n(id uuid, "edgeId" uuid, grain text, "entityId" uuid, "partedId" uuid, "from" timestamptz)`)
  await ctx.tx.execute(sql`
    insert into recall_task (task_id, notice_id, entity_id, use_id, kind, actor_id, used_at, label, times)
    select t.id, t."noticeId", t."entityId", t."useId", t.kind, t."actorId", t.at, t.label, t.times
    from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
      as t(id uuid, "noticeId" uuid, "entityId" uuid, "useId" uuid, kind text, "actorId" uuid, at timestamptz, label text, times integer)`)
  return tasks.length
}
