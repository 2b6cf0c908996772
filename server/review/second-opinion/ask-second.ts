import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { stale } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import { command } from '@/server/spine/command'
import { giveFree } from '../leases/give-free'
import { mustNotBeHeld } from '../leases/must-not-be-held'
import { pairInput } from '../decide-pair'
import { whyNotDecided } from '../why-not-decided'

const override = z.object({
  field: z.string().max(80),
  value: z.union([z.string().max(500), z.number(), z.boolean()]),
  reason: z.string().min(3).max(500),
})

/**
 * Asks another steward to approve a merge as one saw it. Nothing is merged yet. Throws `stale` when the pair was decided
 * meanwhile, and when somebody asked already.
 */
export const askSecond = command({
  name: 'askSecond',
  permission: 'review.decide',
  input: pairInput.extend({ overrides: z.array(override).max(40).default([]) }),
  async run(ctx, { version, overrides, ...pair }) {
    const [a, b] = pair.recordA < pair.recordB ? [pair.recordA, pair.recordB] : [pair.recordB, pair.recordA]
    const ours = sql`record_a = ${a}::uuid and record_b = ${b}::uuid`
    await mustNotBeHeld(ctx, a, b)
    await ctx.tx.execute(sql`
      update second_opinion set status = 'gone' where ${ours} and status = 'waiting' and pair_version <> ${version}`)
    const opinionId = v4()
    const [asked] = await ctx.tx.execute(sql`
      insert into second_opinion (opinion_id, record_a, record_b, pair_version, overrides, value_at_stake, asked_by, asked_at)
      select ${opinionId}::uuid, record_a, record_b, version, ${JSON.stringify(overrides)}::jsonb, value_at_stake, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz
      from candidate_pair where ${ours} and version = ${version} and status in ('open', 'later')
      on conflict do nothing returning 1`)
    await giveFree(ctx, [pair])
    if (asked) return { result: { opinionId }, audit: { opinionId, recordA: a, recordB: b } }
    const [waiting] = await ctx.tx.execute<{ name: string | null; at: string }>(sql`
      select u.name, to_char(o.asked_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
      from second_opinion o left join app_user u on u.user_id = o.asked_by where ${ours} and o.status = 'waiting'`)
    if (waiting) throw stale(`${waiting.name ?? 'Somebody'} asked a second person already, on ${waiting.at}.`)
    throw await whyNotDecided(ctx, a, b)
  },
})
