import { sql } from 'drizzle-orm'
import { stale } from '@/lib/errors'
import { refreshConfidence } from '@/server/identity/refresh-confidence'
import { valueAtStake } from '@/server/identity/value-at-stake'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'

/** Two present entities of one grain, the smaller id first. */
export type ProposedPair = { grain: string; recordA: string; recordB: string }

/** What one may say without a measure: as likely as not. */
const unmeasured = 0.5

/**
 * Opens the pair of two customers in the review queue with a person's note, or adds the note to the one that waits. Throws
 * `stale` where a person has decided it.
 */
export async function openPair(ctx: TxCtx, pair: ProposedPair, note: string): Promise<void> {
  await mustBeUndecided(ctx, pair)
  await asPipeline(ctx, () => open(ctx, pair, note))
}

/** Throws `stale` with who decided this pair and when, if anybody did. Holds the pair until the end of the transaction. */
export async function mustBeUndecided(ctx: TxCtx, { recordA, recordB }: Omit<ProposedPair, 'grain'>): Promise<void> {
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

async function open(ctx: TxCtx, { grain, recordA, recordB }: ProposedPair, note: string): Promise<void> {
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
