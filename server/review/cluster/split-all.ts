import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { command } from '@/server/spine/command'
import { partRecords } from './part-records'
import { takeCluster } from './take-cluster'

/** Each two records are declared different, so a customer of more is split in steps. */
const mostRecords = 200

/** Takes a customer apart until each record stands alone. Undone as one decision. Throws `stale` when it is not as seen, `bad-input` for one record. */
export const splitAll = command({
  name: 'splitAll',
  permission: 'review.decide',
  input: z.object({
    entityId: z.uuid(),
    reason: z.string().trim().min(3, 'Say why, in three letters or more.').max(500),
    seen: z.string().max(40).optional(),
  }),
  async run(ctx, { entityId, reason, seen }) {
    const cluster = await takeCluster(ctx, entityId, seen)
    if (cluster.records.length < 2) throw badInput('This customer is one record already.')
    if (cluster.records.length > mostRecords)
      throw badInput(`More than ${mostRecords} records are split in steps: take some out first.`)
    const parts = cluster.records.map((record) => [record.recordId])
    const result = await partRecords(ctx, cluster, parts, reason)
    const { edgeId, batchId } = result
    return { result, audit: { entity: cluster.entityId, edgeId, batchId, records: parts.length } }
  },
})
