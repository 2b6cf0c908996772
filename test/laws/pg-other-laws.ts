import { sql } from 'drizzle-orm'
import type { Finding } from './law'
import { agree } from './pg-merge-laws'
import { carryOutOnBoth, digestOf, type PgRun, sameDigest } from './pg-run'
import { asPipelineOn, onTrial } from './scratch-database'
import { sendRows } from './send-rows'
import { shuffled } from './shuffled'
import { replay, standing, type World } from './world'

/** Law 5 on tables: everything undone in a random order equals that nobody had ever decided anything. */
export function undoAll(run: PgRun): Promise<Finding> {
  return onTrial(run.scratch, async (scratch) => {
    const order = shuffled(standing(run.end), run.history.probe.order)
    if (!order.length) return 'idle'
    let world: World = run.end
    for (const { id } of order) {
      const after = await carryOutOnBoth(scratch, world, { do: 'undo', id }, run.made)
      if ('wrong' in after) return after
      world = after
    }
    const never = replay(run.end.log.filter(({ kind }) => kind !== 'decide' && kind !== 'undo'))
    return agree(scratch, aged(never, world), 'With all decisions undone')
  })
}

/** Pins keep the moments they were set at, which the log without decisions would count anew; their order is the same. */
const aged = (never: World, undone: World): World => ({
  ...undone,
  decisions: [],
  undone: new Set(),
  clusters: null,
  drawn: null,
  pins: never.pins,
})

/** Law 6 on tables: all rows sent again in another order change no table. */
export function sendAgain(run: PgRun): Promise<Finding> {
  return onTrial(run.scratch, async (scratch) => {
    const sent = run.end.log.flatMap((entry) => (entry.kind === 'rows' ? entry.rows : []))
    const before = await digestOf(scratch)
    await sendRows(scratch, shuffled(sent, run.history.probe.order))
    return sameDigest(await digestOf(scratch), before, 'With all rows sent again')
  })
}

/** Law 10 on tables: a customer's record has one membership, of its grain; an entity is one of its own members. */
export const oneMembership = (run: PgRun): Promise<Finding> =>
  offenders(
    run,
    'Not in exactly one customer',
    sql`select s.record_id as id from source_record s left join membership m using (record_id)
      where s.grain is not null and s.withdrawn_at is null and (m.record_id is null or m.grain <> s.grain)
      union all select m.record_id from membership m left join membership f on f.record_id = m.entity_id
      where f.entity_id is distinct from m.entity_id or f.grain <> m.grain`,
  )

/** Law 11 on tables: every id the history of memberships ever named resolves in one step to a customer that is itself. */
export const idsResolve = (run: PgRun): Promise<Finding> =>
  offenders(
    run,
    'Does not resolve in one step',
    sql`with issued as (
        select from_entity_id as id from membership_history where from_entity_id is not null
        union select to_entity_id from membership_history union select record_id from membership)
      select i.id from issued i left join membership m on m.record_id = i.id left join membership f on f.record_id = m.entity_id
      where f.entity_id is distinct from m.entity_id or m.entity_id is null`,
  )

async function offenders(run: PgRun, what: string, query: ReturnType<typeof sql>): Promise<Finding> {
  const rows = await asPipelineOn(run.scratch, (ctx) => ctx.tx.execute<{ id: string }>(query))
  return rows.length ? { wrong: `${what}: ${rows.map(({ id }) => id).join()}` } : 'held'
}
