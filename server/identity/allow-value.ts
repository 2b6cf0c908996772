import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'
import { identifierKind } from '@/model/identity/identifier-kinds'
import { lockIdentity } from './lock-identity'
import { resolveRecords } from './resolve-records'

/**
 * Lets a learned value join again: its few carriers are judged anew; where too many share it, nothing joins still. It
 * is not learned a second time. Throws `stale` when somebody allowed it already.
 */
export const allowValue = command({
  name: 'allowValue',
  permission: 'review.decide',
  input: z.object({ kind: z.string().min(1).max(100), value: z.string().min(1).max(1000) }),
  async run(ctx, { kind, value }) {
    await lockIdentity(ctx)
    const allowed = await ctx.tx.execute(sql`
      update learned_junk set allowed_at = ${ctx.now.toISOString()}::timestamptz, allowed_by = ${ctx.actor.userId}::uuid
      where kind = ${kind} and value = ${value} and allowed_at is null`)
    if (allowed.count === 0) throw stale('This value joins again already.')
    const entityIds = await asPipeline(ctx, async () => {
      const carriers = await ctx.tx.execute<{ record_id: string }>(sql`
        select record_id from identifier where kind = ${kind} and value = ${value} order by 1 limit ${identifierKind(kind).shareLimit + 1}`)
      const resolved = await resolveRecords(
        ctx,
        carriers.map((row) => row.record_id),
      )
      return resolved.entityIds
    })
    if (entityIds.length) await enqueue(ctx, 'find-candidates', { entityIds }, null)
    return { result: { entities: entityIds.length }, audit: { kind, entities: entityIds.length } }
  },
})
