import { sql } from 'drizzle-orm'
import { foldText } from '@/lib/fold-text'
import type { HouseholdPerson } from '@/model/identity/households/household-person'
import { isJunk } from '@/model/identity/junk-values'
import { parseAddress } from '@/model/identity/normalise/address'
import { normalisePostcode } from '@/model/identity/normalise/postcode'
import type { TxCtx } from '@/server/spine/ctx'

type Row = {
  id: string
  given: string | null
  family: string | null
  street: string | null
  postcode: string | null
  country: string | null
  phones: string[]
  payments: string[]
  birthday: string | null
  household: string | null
  doubles: string[]
}

/**
 * Persons who have a postcode, a phone number or a means of payment in common with somebody else, with all that households
 * are found by. Runs as the pipeline.
 */
export async function loadPersons(ctx: TxCtx): Promise<HouseholdPerson[]> {
  const rows = await ctx.tx.execute<Row>(sql`
    with near as (
      select entity_id from (
        select entity_id, count(*) over (partition by upper(replace(postcode, ' ', ''))) as n from golden_person where street is not null and postcode is not null) p
      where n > 1
    ), known as (
      select distinct i.kind, i.value, m.entity_id from identifier i join membership m using (record_id)
      where i.grain = 'person' and i.kind in ('phone', 'payment')
    ), common as (
      select k.* from known k join (select kind, value from known group by 1, 2 having count(*) > 1) s using (kind, value)
    ), reach as (
      select entity_id, coalesce(array_agg(value order by value) filter (where kind = 'phone'), '{}') as phones,
        coalesce(array_agg(value order by value) filter (where kind = 'payment'), '{}') as payments
      from common group by 1
    ), double as (
      select entity_id, array_agg(other order by other) as doubles from (
        select record_a as entity_id, record_b as other from candidate_pair where grain = 'person' and status in ('open', 'later') and band = 'likely'
        union select record_b, record_a from candidate_pair where grain = 'person' and status in ('open', 'later') and band = 'likely') d
      group by 1
    ), home as (select person_id as entity_id, min(household_id::text) as household from household_person group by 1)
    select g.entity_id as id, g.first_name as given, g.last_name as family, g.birthday::text as birthday, g.street, g.postcode, g.country, coalesce(r.phones, '{}') as phones,
      coalesce(r.payments, '{}') as payments, h.household, coalesce(d.doubles, '{}') as doubles
    from golden_person g left join reach r using (entity_id) left join home h using (entity_id) left join double d using (entity_id)
    where r.entity_id is not null or d.entity_id is not null or g.entity_id in (select entity_id from near) order by g.entity_id`)
  return rows.map(toPerson)
}

function toPerson(row: Row): HouseholdPerson {
  return {
    personId: row.id,
    given: foldText(row.given ?? ''),
    family: foldText(row.family ?? ''),
    birthday: row.birthday,
    address: addressKey(row.street, row.postcode, row.country),
    phones: row.phones.filter((value) => !isJunk('phone', value)),
    payments: row.payments.filter((value) => !isJunk('payment', value)),
    householdId: row.household,
    doubles: row.doubles,
  }
}

/** One spelling of an address that names a door: number, street and postcode; empty where one of them is missing. */
function addressKey(street: string | null, postcode: string | null, country: string | null): string {
  if (!street || !postcode) return ''
  const read = parseAddress(street, country ?? undefined)
  return read.number && read.street
    ? `${read.number} ${read.unit} ${read.street} ${normalisePostcode(postcode)}`.replace(/ +/g, ' ')
    : ''
}
