import { type SQL, sql } from 'drizzle-orm'
import type { TxCtx } from '@/server/spine/ctx'
import { rulesInForce } from '../policy/rules-in-force'
import { type BatchChoice, mostPairs } from './batch-choice'

/** An open pair of look-alikes as it stands. */
export type OpenPair = { a: string; b: string; version: number }

const samePair = (alias: string) => sql.raw(`${alias}.record_a = c.record_a and ${alias}.record_b = c.record_b`)

/** Is pair `c` in a batch that is being sampled? Such a pair is in no queue. Looked up pair by pair: joined whole it is planned badly while few batches are known. */
export const inSampling: SQL = sql`coalesce((select true from batch_pair b join review_batch r using (batch_id)
  where ${samePair('b')} and r.status = 'sampling' and b.kind <> 'probe' limit 1), false)`

/**
 * Open look-alikes that a batch may take, likeliest first, at most `mostPairs`. Left out is what needs eyes of its own: pairs
 * somebody has before them, pairs of another batch, those asked once more, and accounts that need a second person.
 */
export async function openPairs(ctx: TxCtx, choice: BatchChoice): Promise<OpenPair[]> {
  const { secondFrom } = await rulesInForce(ctx)
  const { grain, band, from, to, systems } = choice
  const conditions = [
    sql`c.status = 'open' and c.reason = 'lookalike' and c.asked_again is null and c.grain = ${grain}`,
    sql`c.probability between ${from}::real and ${to}::real`,
    ...(band ? [sql`c.band = ${band}`] : []),
    ...(systems.length ? [sql`not exists (select 1 from ${foreign(systems)})`] : []),
    ...(grain === 'account' && secondFrom !== null ? [sql`c.value_at_stake < ${secondFrom}`] : []),
    sql`not ${inSampling}`,
    sql`not exists (select 1 from pair_lease l where ${samePair('l')} and l.until > ${ctx.now.toISOString()}::timestamptz
      and l.user_id <> ${ctx.actor.userId}::uuid)`,
    sql`not exists (select 1 from second_opinion o where ${samePair('o')} and o.status = 'waiting')`,
    sql`(select m.entity_id from membership m where m.record_id = c.record_a) = c.record_a`,
    sql`(select m.entity_id from membership m where m.record_id = c.record_b) = c.record_b`,
  ]
  return ctx.tx.execute<OpenPair>(sql`
    select c.record_a as a, c.record_b as b, c.version from candidate_pair c where ${sql.join(conditions, sql` and `)}
    order by c.probability desc, c.record_a, c.record_b limit ${mostPairs}`)
}

/** Records of either side that came from any other system. */
const foreign = (
  systems: readonly string[],
) => sql`membership m join source_record s on s.record_id = m.record_id and s.withdrawn_at is null
  where m.entity_id in (c.record_a, c.record_b) and s.source <> all(${`{${systems.join(',')}}`}::text[])`
