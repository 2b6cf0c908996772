import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import { openPair } from '@/server/profile/open-pair'
import { approveMerge } from '@/server/review/approve-merge'
import { endBatch } from '@/server/review/batches/end-batch'
import { undoDecision } from '@/server/review/undo-decision'
import type { Ctx, TxCtx } from '@/server/spine/ctx'
import { asPipeline } from './race-field'

/** What is done while something is killed. */
export type Deed =
  | { do: 'merge'; pair: { recordA: string; recordB: string; version: number } }
  | { do: 'undo'; edgeId: string }
  | { do: 'batch'; batchId: string }

/** Runs a deed in the caller's transaction. */
export async function perform(ctx: Ctx, deed: Deed): Promise<unknown> {
  if (deed.do === 'merge') return approveMerge(ctx, deed.pair)
  if (deed.do === 'undo') return undoDecision(ctx, { edgeId: deed.edgeId })
  return endBatch(ctx, { batchId: deed.batchId, version: 1, send: true })
}

/** Makes ready the next deed of a kind: two or more customers that wait to be decided, or a merge that stands. */
export async function nextDeed(kind: Deed['do'], steward: Ctx): Promise<Deed> {
  if (kind === 'undo') {
    const pair = (await asPipeline((ctx) => openPairs(ctx, 1)))[0]
    if (!pair) throw new Error('Nobody is left to merge.')
    return { do: 'undo', edgeId: (await approveMerge(steward, pair)).edgeId }
  }
  if (kind === 'merge') {
    const pair = (await asPipeline((ctx) => openPairs(ctx, 1)))[0]
    if (!pair) throw new Error('Nobody is left to merge.')
    return { do: 'merge', pair }
  }
  return { do: 'batch', batchId: await asPipeline((ctx) => batchOf(ctx, steward)) }
}

type Waiting = { recordA: string; recordB: string; version: number }

/** Opens pairs of people who stand alone. */
async function openPairs(ctx: TxCtx, count: number): Promise<Waiting[]> {
  const alone = await ctx.tx.execute<{ id: string }>(sql`
    select min(record_id::text) as id from membership where grain = 'person' group by entity_id having count(*) = 1
    order by 1 limit ${count * 2}`)
  const pairs: Waiting[] = []
  for (let i = 0; i + 1 < alone.length; i += 2) {
    const [recordA = '', recordB = ''] = [alone[i]?.id, alone[i + 1]?.id]
    await openPair(ctx, { grain: 'person', recordA, recordB }, 'To be killed')
    const [row] = await ctx.tx.execute<{ version: number }>(
      sql`select version from candidate_pair where record_a = ${recordA}::uuid and record_b = ${recordB}::uuid`,
    )
    pairs.push({ recordA, recordB, version: row?.version ?? 1 })
  }
  return pairs
}

/** A batch of eight pairs that its reviewer has looked through, all called the same. */
async function batchOf(ctx: TxCtx, steward: Ctx): Promise<string> {
  const batchId = v4()
  const pairs = await openPairs(ctx, 8)
  const by = steward.actor.userId
  await ctx.tx.execute(sql`
    insert into review_batch (batch_id, grain, chosen, model_version, target, sureness, pairs, sample, probes, blind, second_reviewer, drawn_by, drawn_at)
    values (${batchId}::uuid, 'person', '{}', 0, 0.01, 0.95, ${pairs.length}, ${pairs.length}, 0, false, false, ${by}::uuid, now())`)
  for (const [place, { recordA, recordB, version }] of pairs.entries()) {
    await ctx.tx.execute(sql`
      insert into batch_pair (batch_id, record_a, record_b, place, kind, version)
      values (${batchId}::uuid, ${recordA}::uuid, ${recordB}::uuid, ${place}, 'sample', ${version})`)
    await ctx.tx.execute(sql`
      insert into batch_answer (batch_id, record_a, record_b, user_id, verdict, seconds, at)
      values (${batchId}::uuid, ${recordA}::uuid, ${recordB}::uuid, ${by}::uuid, 'same', 3, now())`)
  }
  return batchId
}
