import { sql } from 'drizzle-orm'
import { carryOut, type Made } from './carry-out'
import { intentsOf, type Moment, readMoments } from './read-moments'
import { allOf, type Finding } from './law'
import { digestOf, type PgRun, sameDigest } from './pg-run'
import { asPipelineOn, type Scratch } from './scratch-database'

/** What is left of a history once its database is gone: what sources sent, what the audit says of each moment, and digests. */
export type Remains = { moments: Moment[]; end: string; probed: PgRun['probed']; asOf: Finding }

/** Takes along what laws 12 and 13 need of a history. */
export async function remainsOf(run: PgRun): Promise<Remains> {
  return {
    moments: await readMoments(run.scratch),
    end: await digestOf(run.scratch),
    probed: run.probed,
    asOf: await membershipAsOf(run),
  }
}

/**
 * Laws 12 and 13 on tables: source versions and the audit, replayed through the product's commands on an empty database, give
 * the same tables, at the end and at the moment the probe named.
 */
export async function replayLaws(scratch: Scratch, remains: Remains): Promise<Record<number, Finding>> {
  const made: Made = new Map()
  let then: Finding = 'idle'
  const look = async (before: number) => {
    if (!remains.probed || then !== 'idle' || remains.probed.minutes >= before) return
    then = sameDigest(await digestOf(scratch), remains.probed.digest, 'Replayed up to then,')
  }
  for (const moment of remains.moments) {
    await look(moment.minutes)
    for (const [intent, id] of intentsOf(moment)) {
      scratch.minutes = moment.minutes - 1
      const refusal = await carryOut(scratch, intent, made, id)
      if (refusal) return { 12: { wrong: `Replaying ${JSON.stringify(intent)}: ${refusal.message}` }, 13: 'idle' }
    }
  }
  await look(Number.POSITIVE_INFINITY)
  const end = sameDigest(await digestOf(scratch), remains.end, 'Replayed to the end,')
  return { 12: end, 13: allOf([then, remains.asOf]) }
}

/** Law 13, the other way: who was whom at that moment, by the present and the moves since. */
function membershipAsOf({ scratch, probed }: PgRun): Promise<Finding> {
  return asPipelineOn(scratch, async (ctx): Promise<Finding> => {
    if (!probed) return 'idle'
    const at = new Date(Date.UTC(2026, 2, 1) + probed.minutes * 60_000).toISOString()
    const rows = await ctx.tx.execute<{ record_id: string; entity_id: string }>(sql`
      select m.record_id, coalesce((select h.from_entity_id from membership_history h
        where h.record_id = m.record_id and h.at > ${at}::timestamptz order by h.at limit 1), m.entity_id) as entity_id
      from membership m`)
    const was = probed.world.clusters?.entityOf ?? new Map<string, string>()
    const wrong = rows.filter((row) => was.has(row.record_id) && was.get(row.record_id) !== row.entity_id)
    return wrong.length ? { wrong: `By their history these were elsewhere: ${JSON.stringify(wrong)}` } : 'held'
  })
}
