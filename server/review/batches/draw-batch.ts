import { sql } from 'drizzle-orm'
import { badInput } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { lockIdentity } from '@/server/identity/lock-identity'
import { modelOf } from '@/server/identity/match/grain-model'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { batchChoice } from './batch-choice'
import { someOf } from './choose-probes'
import { planBatch } from './plan-batch'
import { shuffled } from './shuffled'

type DrawnPair = { a: string; b: string; kind: 'sample' | 'probe' | 'rest'; known: string | null; version: number }

/**
 * Takes open pairs into a batch and draws the sample that would certify it, with pairs of known answer mixed in, all in one
 * random order. Until the batch ends they are in no queue. Throws `bad-input` where there is nothing to draw or nothing
 * could be promised of it.
 */
export const drawBatch = command({
  name: 'drawBatch',
  permission: 'review.certify',
  input: batchChoice,
  async run(ctx, choice) {
    await lockIdentity(ctx)
    const { pairs, pool, probes, sample, missing } = await planBatch(ctx, choice, true)
    if (!pairs.length) throw badInput('No open pair fits. Others may have them before them, or in a batch.')
    if (sample === null)
      throw badInput(`Nothing can be promised of these: ${missing} more pairs known to be different would be needed.`)
    const mixed = shuffled(pairs)
    const known = [...someOf(pool.different, probes.different), ...someOf(pool.same, probes.same)]
    const shown = shuffled<DrawnPair>([
      ...mixed.slice(0, sample).map((pair) => ({ ...pair, kind: 'sample' as const, known: null })),
      ...known.map(({ a, b, known: answer }) => ({ a, b, kind: 'probe' as const, known: answer, version: 0 })),
    ])
    const rest = mixed.slice(sample).map((pair) => ({ ...pair, kind: 'rest' as const, known: null }))
    const batchId = v4()
    const { version } = await modelOf(ctx, choice.grain)
    const counts = { pairs: pairs.length, sample, probes: known.length }
    const { grain, target, sureness, blind, secondReviewer, ...chosen } = choice
    await ctx.tx.execute(sql`
      insert into review_batch (batch_id, grain, chosen, model_version, target, sureness, pairs, sample, probes, blind, second_reviewer, drawn_by, drawn_at)
      values (${batchId}::uuid, ${grain}, ${JSON.stringify(chosen)}::jsonb, ${version}, ${target}, ${sureness}, ${counts.pairs}, ${sample},
        ${counts.probes}, ${blind}, ${secondReviewer}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
    await writePairs(ctx, batchId, [...shown.map((pair, at) => ({ ...pair, place: at + 1 })), ...rest])
    return { result: { batchId, ...counts }, audit: { batchId, grain, target, sureness, ...chosen, ...counts } }
  },
})

async function writePairs(ctx: TxCtx, batchId: string, pairs: readonly (DrawnPair & { place?: number })[]) {
  await ctx.tx.execute(sql`
    insert into batch_pair (batch_id, record_a, record_b, place, kind, known, version)
    select ${batchId}::uuid, a, b, place, kind, known, version from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb)
      as p(a uuid, b uuid, place integer, kind text, known text, version integer)
    order by a, b`)
}
