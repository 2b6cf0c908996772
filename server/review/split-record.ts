import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { lockIdentity } from '@/server/identity/lock-identity'
import { command } from '@/server/spine/command'
import { insertDecision } from './insert-decision'
import { rederive } from './rederive'

/** Cuts one record out of its entity: declares it different from each other member. Undone as one decision. */
export const splitRecord = command({
  name: 'splitRecord',
  permission: 'review.decide',
  input: z.object({ recordId: z.uuid(), reason: z.string().trim().min(3).max(500) }),
  async run(ctx, { recordId, reason }) {
    await lockIdentity(ctx)
    const members = await ctx.tx.execute<{ record_id: string; grain: string }>(sql`
      select o.record_id, o.grain from membership m join membership o on o.entity_id = m.entity_id
      where m.record_id = ${recordId}::uuid order by o.record_id`)
    const own = members.find((member) => member.record_id === recordId)
    if (!own) throw notFound('The record')
    const others = members.filter((member) => member !== own)
    if (!others.length) throw badInput('This record stands alone already.')
    const batchId = v4()
    const decision = { grain: own.grain, verdict: 'different', evidence: {}, weight: null, batchId, reason } as const
    const edgeIds: string[] = []
    for (const other of others)
      edgeIds.push(await insertDecision(ctx, { ...decision, recordA: recordId, recordB: other.record_id }))
    await rederive(ctx, [recordId, ...others.map((other) => other.record_id)], 'split')
    return { result: { edgeId: edgeIds[0] ?? '', batchId }, audit: { recordId, batchId, edges: edgeIds.length } }
  },
})
