import { sql } from 'drizzle-orm'
import { countStrangers } from '@/model/identity/count-strangers'
import { isJunk } from '@/model/identity/junk-values'
import { nameKey } from '@/model/identity/normalise/name-key'
import type { Grain } from '@/model/grains'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import { joinsByItself } from './joining-identifiers'
import { lockIdentity } from './lock-identity'
import { resolveRecords } from './resolve-records'

/** So many records whose names have no word in common make a value nobody's. */
export const fewestStrangers = 5
/** Names are looked at of so many records, spread over all that carry the value. */
const mostNames = 60

type Shared = {
  kind: string
  value: string
  records: number
  entities: number
  people: { grain: Grain; name: string }[]
}

/**
 * Learns identifiers that many strangers share (a reception's address, a tax id typed to fill the
 * field): they join nobody from then on, and what they joined is parted. A value that a person allowed again is not learned
 * twice. Runs as the pipeline, nightly; again, it changes nothing. Returns how many values it learned.
 */
export function learnJunk(ctx: TxCtx): Promise<{ learned: number }> {
  return asPipeline(ctx, async () => {
    await lockIdentity(ctx)
    const found = (await sharedByMany(ctx)).filter(isOfStrangers)
    if (!found.length) return { learned: 0 }
    const rows = JSON.stringify(found.map(({ kind, value, records, entities }) => ({ kind, value, records, entities })))
    const carriers = await ctx.tx.execute<{ record_id: string }>(sql`
      with learned as (
        insert into learned_junk (kind, value, records, entities, learned_at)
        select kind, value, records, entities, ${ctx.now.toISOString()}::timestamptz
        from json_to_recordset(${rows}::json) as f(kind text, value text, records integer, entities integer) order by 1, 2
        on conflict (kind, value) do nothing returning kind, value
      )
      select distinct e.record_id from learned l cross join lateral (
        select unnest(array[record_a, record_b]) as record_id from identity_edge
        where origin = 'rule' and retracted_at is null and rule = l.kind and evidence->>'value' = l.value) e`)
    await resolveRecords(ctx, carriers.map((row) => row.record_id).sort())
    return { learned: found.length }
  })
}

function isOfStrangers({ kind, value, people }: Shared): boolean {
  if (isJunk(kind, value)) return false
  const names = people.map(({ grain, name }) => nameKey(grain, name).split(' ').filter(Boolean))
  return countStrangers(names) >= fewestStrangers
}

/** Values that join, or did before too many shared them, carried by at least as many records as there must be strangers; not yet learned. */
function sharedByMany(ctx: TxCtx): Promise<Shared[]> {
  return ctx.tx.execute<Shared>(sql`
    select v.kind, v.value, v.records, v.entities, p.people from (
      select i.kind, i.value, count(*)::int as records, count(distinct m.entity_id)::int as entities
      from identifier i join membership m using (record_id)
      where i.kind not like '%.%' and ${joinsByItself} and not exists (select 1 from learned_junk l where l.kind = i.kind and l.value = i.value)
      group by i.kind, i.value having count(*) >= ${fewestStrangers}
    ) v cross join lateral (
      select jsonb_agg(jsonb_build_object('grain', o.grain, 'name', coalesce(o.name, '')) order by o.record_id) as people from (
        select i.record_id, i.grain, coalesce(s.attributes->>'name', concat_ws(' ', s.attributes->>'first_name', s.attributes->>'last_name')) as name
        from identifier i join source_record s using (record_id) where i.kind = v.kind and i.value = v.value and ${joinsByItself} order by 1 limit ${mostNames}) o
    ) p order by 1, 2`)
}
