import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { partRecords } from './part-records'
import { takeCluster } from './take-cluster'
import { whyAlone } from './why-alone'

/**
 * Takes records out of their customer: together as one customer, or with `each` every one by itself. Those that remain stay
 * one. Undone as one decision. Throws `stale` when the customer is not as seen, `bad-input` when nobody would remain or the
 * records are of several customers.
 */
export const splitRecords = command({
  name: 'splitRecords',
  permission: 'review.decide',
  input: z.object({
    recordIds: z.array(z.uuid()).min(1).max(200),
    each: z.boolean().default(false),
    reason: z.string().trim().min(3, 'Say why, in three letters or more.').max(500),
    seen: z.string().max(40).optional(),
  }),
  async run(ctx, { recordIds, each, reason, seen }) {
    const cluster = await takeCluster(ctx, recordIds[0] ?? '', seen)
    const chosen = new Set(recordIds)
    const ids = cluster.records.map((record) => record.recordId)
    const leaves = ids.filter((id) => chosen.has(id))
    const stays = ids.filter((id) => !chosen.has(id))
    if (leaves.length < chosen.size) throw badInput('These records are not all of one customer.')
    if (ids.length === 1) throw await whyAlone(ctx, ids[0] ?? '')
    if (!stays.length) throw badInput('Nobody would remain. Leave at least one record, or split all.')
    const result = await partRecords(ctx, cluster, [stays, ...(each ? leaves.map((id) => [id]) : [leaves])], reason)
    const { edgeId, batchId } = result
    return {
      result,
      audit: { entity: cluster.entityId, edgeId, batchId, records: leaves.join(' '), each, remain: stays.length },
    }
  },
})
