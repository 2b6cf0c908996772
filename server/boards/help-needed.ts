import { sql } from 'drizzle-orm'
import { mayRead } from '@/model/access/classifications'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { quietDays } from './read-onboarding'

const named = 3

/** The users of each account who never came, or not for 14 days, by name, at most three of each. Nothing for who may not read names of people. */
export async function helpNeeded(ctx: TxCtx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const { role } = ctx.actor
  if (ids.length === 0 || role === 'system' || !mayRead(role, 'personal')) return new Map()
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const rows = await ctx.tx.execute<{ id: string; names: string[] }>(sql`
    with fellow as materialized (
      select distinct a.entity_id as id, p.entity_id as person_id from membership a
        join record_link l on l.target_record_id = a.record_id and l.kind = 'person_account' join membership p on p.record_id = l.record_id
      where a.entity_id = any(${uuidArray(ids)}))
    select f.id, (array_agg(g.name order by g.name))[1:${named}::integer] as names
    from fellow f join golden_person g on g.entity_id = f.person_id
    where g.name is not null and not exists (
      select 1 from membership m join event e on e.record_id = m.record_id
      where m.entity_id = f.person_id and e.at >= ${now} - ${`${quietDays} days`}::interval and e.at < ${now})
    group by 1`)
  return new Map(rows.map(({ id, names }) => [id, names]))
}
