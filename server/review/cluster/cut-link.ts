import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { cutInto, findCuts } from '@/model/identity/graph/find-cuts'
import { command } from '@/server/spine/command'
import { partRecords } from './part-records'
import { takeCluster } from './take-cluster'

/**
 * Cuts the link between two records of one customer: a person's "different" between the two sides. Where the sides hang
 * together by more than this link, all links of the least cut between the two are parted, of several the one that lets
 * fewest records go; `leaves` says otherwise which records go with the one of the two among them. Undone as one decision.
 * Throws `stale` when the customer is not as seen, `bad-input` when the two are not joined or both on one side.
 */
export const cutLink = command({
  name: 'cutLink',
  permission: 'review.decide',
  input: z.object({
    recordA: z.uuid(),
    recordB: z.uuid(),
    leaves: z.array(z.uuid()).min(1).max(1000).optional(),
    seen: z.string().max(40).optional(),
  }),
  async run(ctx, { recordA, recordB, leaves, seen }) {
    const cluster = await takeCluster(ctx, recordA, seen)
    const ids = cluster.records.map((record) => record.recordId)
    const [least] = findCuts(ids, cluster.edges, recordA, recordB)
    if (!least) throw badInput('These two records are not joined.')
    if (leaves?.some((id) => !ids.includes(id))) throw badInput('These records are not all of one customer.')
    if (leaves && leaves.includes(recordA) === leaves.includes(recordB))
      throw badInput('Both would be on one side. Choose one of them to leave.')
    const cut = leaves ? cutInto(ids, cluster.edges, (id) => leaves.includes(id)) : least
    const result = await partRecords(ctx, cluster, [cut.stays, cut.leaves])
    const { edgeId, batchId } = result
    return {
      result,
      audit: {
        entity: cluster.entityId,
        edgeId,
        batchId,
        recordA,
        recordB,
        links: cut.edges.length,
        left: cut.leaves.length,
      },
    }
  },
})
