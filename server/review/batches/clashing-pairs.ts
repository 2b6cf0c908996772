import { sql } from 'drizzle-orm'
import type { GoldenGrain } from '@/model/grains'
import { isExclusive } from '@/server/identity/joining-identifiers'
import { meetingPairs } from '@/server/identity/models/meeting-pairs'
import type { TxCtx } from '@/server/spine/ctx'
import type { KnownPair } from './known-pairs'

const mostLooked = 4_000
const mostFound = 600

/**
 * Look-alikes that are two for sure. Of records that share a blocking key, and of members of one household: those whose sides
 * carry clashing values of which one customer has only one, or, of people, birthdays that no slip of the pen explains.
 */
export async function clashingPairs(ctx: TxCtx, grain: GoldenGrain): Promise<KnownPair[]> {
  const met = await meetingPairs(ctx, grain, mostLooked)
  const clash = grain === 'person' ? bornApart : valuesClash
  const near = sql`
    select m.a, m.b from jsonb_to_recordset(${JSON.stringify(met)}::jsonb) as m(a uuid, b uuid)
    ${grain === 'person' ? housemates : sql``}`
  return ctx.tx.execute<KnownPair>(sql`
    with near as (${near}), sides as (
      select distinct least(x.entity_id, y.entity_id) as a, greatest(x.entity_id, y.entity_id) as b
      from near join membership x on x.record_id = near.a join membership y on y.record_id = near.b
      where x.entity_id <> y.entity_id and x.grain = ${grain} and y.grain = ${grain})
    select a, b, 'different' as known, true as foreign from sides s where ${clash} limit ${mostFound}`)
}

/** Whom the shop counts in one household. */
const housemates = sql`
  union all (select l.record_id, k.record_id from record_link l
    join record_link k on k.kind = l.kind and k.target_record_id = l.target_record_id and k.record_id > l.record_id
  where l.kind = 'person_household' limit ${mostLooked})`

/** Over two years apart, and not on the same day of the year: no year mistyped, no day and month swapped. */
const bornApart = sql`exists (
  select 1 from golden_person p, golden_person q where p.entity_id = s.a and q.entity_id = s.b
    and abs(p.birthday - q.birthday) > 730 and to_char(p.birthday, 'MMDD') <> to_char(q.birthday, 'MMDD'))`

const valuesOf = (side: 'a' | 'b') =>
  sql.raw(`select i.value from membership m join identifier i on i.record_id = m.record_id and i.grain = m.grain
  where m.entity_id = s.${side} and i.kind = k.kind`)

const valuesClash = sql`exists (
  select 1 from (select distinct i.kind from membership m join identifier i on i.record_id = m.record_id and i.grain = m.grain
    where m.entity_id = s.a and ${isExclusive}) k
  where exists (${valuesOf('b')}) and not exists (${valuesOf('a')} intersect ${valuesOf('b')}))`
