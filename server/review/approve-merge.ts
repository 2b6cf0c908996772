import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { entityCode } from '@/model/grains'
import { pinValue } from '@/server/golden/pin-value'
import { lockIdentity } from '@/server/identity/lock-identity'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { closePairs } from './close-pairs'
import { decidePair, pairInput, twoEntities } from './decide-pair'
import { insertDecision } from './insert-decision'
import { rederive } from './rederive'

const override = z.object({
  field: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]),
  reason: z.string().min(3),
})

/**
 * Declares the two entities of a pair to be one customer and derives everything that follows. `overrides` pins values
 * that should stand instead of what the rules choose. Throws `stale` when somebody was first, `bad-input` when a
 * person's earlier decision stands between the two.
 */
export const approveMerge = command({
  name: 'approveMerge',
  permission: 'review.decide',
  input: pairInput.extend({ overrides: z.array(override).max(40).default([]) }),
  async run(ctx, input) {
    await lockIdentity(ctx)
    const pair = await decidePair(ctx, input, 'same')
    const { survivor, retiring } = await twoEntities(ctx, pair.recordA, pair.recordB)
    await mustNotContradict(ctx, survivor.entity_id, retiring.entity_id)
    const closed = await closePairs(ctx, retiring.entity_id)
    const evidence = {
      probability: pair.probability,
      retired: retiring.entity_id,
      survivor: survivor.entity_id,
      closed,
    }
    const edgeId = await insertDecision(ctx, { ...pair, verdict: 'same', evidence })
    for (const { field, value, reason } of input.overrides)
      await pinValue(ctx, { recordId: survivor.entity_id, field, value, reason })
    await rederive(ctx, [pair.recordA, pair.recordB], 'merge')
    return {
      result: {
        edgeId,
        survivorId: survivor.entity_id,
        survivorCode: entityCode(pair.grain, survivor.number),
        retiredCode: entityCode(pair.grain, retiring.number),
      },
      audit: {
        edgeId,
        grain: pair.grain,
        recordA: pair.recordA,
        recordB: pair.recordB,
        survivor: survivor.entity_id,
        retired: retiring.entity_id,
        probability: pair.probability,
      },
    }
  },
})

/** A person's "different" between any two records of the two sides forbids the merge until it is undone. */
async function mustNotContradict(ctx: TxCtx, survivor: string, retiring: string): Promise<void> {
  const [row] = await ctx.tx.execute<{ name: string | null; at: string }>(sql`
    select u.name, to_char(e.decided_at at time zone 'UTC', 'FMDD Mon YYYY') as at
    from identity_edge e join membership x on x.record_id = e.record_a join membership y on y.record_id = e.record_b
      left join app_user u on u.user_id = e.decided_by
    where e.verdict = 'different' and e.retracted_at is null and x.entity_id <> y.entity_id
      and x.entity_id in (${survivor}::uuid, ${retiring}::uuid) and y.entity_id in (${survivor}::uuid, ${retiring}::uuid)
      and (e.record_a in (select record_id from membership where entity_id in (${survivor}::uuid, ${retiring}::uuid)))
    limit 1`)
  if (row)
    throw badInput(
      `${row.name ?? 'Somebody'} declared records of these two different on ${row.at}. Undo that decision first.`,
    )
}
