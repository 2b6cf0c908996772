import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { type Fatigue, fatigueOf } from '@/model/identity/certify/fatigue'
import { verdicts } from '@/model/identity/certify/verdict'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { type BatchRow, batchRow } from './batch-row'
import { mustBeSampling } from './must-be-sampling'

/**
 * Says what somebody holds of a sampled pair; while the batch is sampled the answer can be given anew. `seconds` is how long
 * they looked. Answers how far they are, and signs of tiredness. Throws `stale` once the batch has ended, `bad-input` for a
 * reviewer too many.
 */
export const answerBatch = command({
  name: 'answerBatch',
  permission: 'review.certify',
  input: z.object({
    batchId: z.uuid(),
    recordA: z.uuid(),
    recordB: z.uuid(),
    verdict: z.enum(verdicts),
    seconds: z.number().min(0).max(86_400),
  }),
  async run(ctx, { batchId, recordA, recordB, verdict, seconds }) {
    const batch = await batchRow(ctx, batchId, 'share')
    await mustBeSampling(ctx, batch)
    await mustBeReviewer(ctx, batch)
    const written = await ctx.tx.execute(sql`
      insert into batch_answer (batch_id, record_a, record_b, user_id, verdict, seconds, at)
      select batch_id, record_a, record_b, ${ctx.actor.userId}::uuid, ${verdict}, ${seconds}::real, ${ctx.now.toISOString()}::timestamptz
      from batch_pair where batch_id = ${batchId}::uuid and record_a = least(${recordA}::uuid, ${recordB}::uuid)
        and record_b = greatest(${recordA}::uuid, ${recordB}::uuid) and place is not null
      on conflict (batch_id, record_a, record_b, user_id) do update set verdict = excluded.verdict, seconds = excluded.seconds, at = excluded.at
      returning 1`)
    if (!written.length) throw notFound('The pair in this sample')
    return {
      result: await standing(ctx, batch),
      audit: { batchId, recordA, recordB, verdict },
    }
  },
})

/** How far a reviewer is. */
export type Standing = { answered: number; shown: number; fatigue: Fatigue[] }

/** How far the asker is with a batch, and whether they tire. */
export async function standing(ctx: TxCtx, { batchId, sample, probes }: BatchRow): Promise<Standing> {
  const answers = await ctx.tx.execute<{ seconds: number; at: number; known: boolean; wrong: boolean }>(sql`
    select a.seconds, extract(epoch from a.at)::float8 as at, p.known is not null as known,
      coalesce(a.verdict <> p.known and a.verdict <> 'unsure', false) as wrong
    from batch_answer a join batch_pair p using (batch_id, record_a, record_b)
    where a.batch_id = ${batchId}::uuid and a.user_id = ${ctx.actor.userId}::uuid order by a.at, p.place`)
  return { answered: answers.length, shown: sample + probes, fatigue: fatigueOf(answers) }
}

/** One person judges a batch, or two: whoever drew it, and whoever came next. Throws `bad-input` for anybody else. */
export async function mustBeReviewer(ctx: TxCtx, batch: BatchRow): Promise<void> {
  if (batch.drawnBy === ctx.actor.userId) return
  if (!batch.secondReviewer) throw badInput('This batch is judged by the person who drew it alone.')
  const [other] = await ctx.tx.execute<{ name: string }>(sql`
    select u.name from batch_answer a join app_user u using (user_id)
    where a.batch_id = ${batch.batchId}::uuid and a.user_id not in (${batch.drawnBy}::uuid, ${ctx.actor.userId}::uuid) limit 1`)
  if (other) throw badInput(`${other.name} is the second reviewer of this batch already.`)
}
