import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, stale } from '@/lib/errors'
import { entityCode } from '@/model/grains'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { valueAtStake } from '@/server/identity/value-at-stake'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

/** What one may say without a measure: as likely as not. */
const unmeasured = 0.5

/**
 * Sends two customers of one grain that may be one to the steward, with a reason: opens their pair in the review queue, or
 * adds the reason to the one that waits already. Decides nothing. Throws `bad-input` for one customer with itself, `stale`
 * where a person has decided the pair.
 */
export const proposeDuplicate = command({
  name: 'proposeDuplicate',
  permission: 'review.propose',
  input: customerInput.extend({
    other: z.uuid(),
    reason: z.string().trim().min(8, 'Say in a few words why: at least 8 characters.').max(300),
  }),
  run: async (ctx, { grain, id, other, reason }) => {
    const [mine, theirs] = [await resolveEntity(ctx, grain, id), await resolveEntity(ctx, grain, other)]
    if (mine === theirs) throw badInput('That is the same customer already.', { other: 'Choose another customer.' })
    const [recordA, recordB] = mine < theirs ? [mine, theirs] : [theirs, mine]
    const pair = { grain, recordA, recordB }
    await mustBeUndecided(ctx, pair)
    const note = `${ctx.actor.name}: ${reason}`
    await asPipeline(ctx, () => open(ctx, pair, note))
    const rows = await ctx.tx.execute<{ number: number }>(
      sql`select number from ${sql.raw(`golden_${grain}`)} where entity_id = ${theirs}::uuid`,
    )
    return { result: { code: entityCode(grain, rows[0]?.number ?? 0) }, audit: { ...pair } }
  },
})

type Pair = { grain: string; recordA: string; recordB: string }

async function mustBeUndecided(ctx: TxCtx, { recordA, recordB }: Pair): Promise<void> {
  const rows = await asPipeline(ctx, () =>
    ctx.tx.execute<{ status: string; name: string | null; at: string | null }>(sql`
      select p.status, u.name, to_char(p.decided_at at time zone 'UTC', 'FMDD Mon YYYY') as at
      from candidate_pair p left join app_user u on u.user_id = p.decided_by
      where p.record_a = ${recordA}::uuid and p.record_b = ${recordB}::uuid and p.status in ('same', 'different') for update of p`),
  )
  const [row] = rows
  if (row)
    throw stale(
      `${row.name ?? 'Somebody'} decided on ${row.at ?? 'an unknown day'} that these two are ${row.status}. Ask the steward to undo that.`,
    )
}

async function open(ctx: TxCtx, { grain, recordA, recordB }: Pair, note: string): Promise<void> {
  const worth = await valueAtStake(ctx, [recordA, recordB])
  const value = (worth.get(recordA) ?? 0) + (worth.get(recordB) ?? 0)
  await ctx.tx.execute(sql`
    insert into candidate_pair (record_a, record_b, grain, reason, weight, probability, band, value_at_stake, found_at, note)
    values (${recordA}::uuid, ${recordB}::uuid, ${grain}, 'proposed', 0, ${unmeasured}, 'unsure', ${value},
      ${ctx.now.toISOString()}::timestamptz, ${note})
    on conflict (record_a, record_b) do update set status = 'open', note = excluded.note, version = candidate_pair.version + 1,
      grain = excluded.grain, reason = case candidate_pair.status when 'gone' then 'proposed' else candidate_pair.reason end`)
  await refreshConfidence(ctx, [recordA, recordB])
}
