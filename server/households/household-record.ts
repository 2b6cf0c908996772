import { sql } from 'drizzle-orm'
import { recordId } from '@/model/sources/record-id'
import { contentHash } from '@/server/ingest/content-hash'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** The record by which Kith itself says that there is a household. */
export const householdRecordId = (suggestionId: string) => recordId('kith', 'household', suggestionId)

type Attributes = Record<'name', string> &
  Partial<Record<'street' | 'city' | 'postcode' | 'country' | 'customer_since', string>>

/** Writes, or brings back, the source record of a household that a person made of these persons. Runs as the pipeline. */
export async function writeHouseholdRecord(
  ctx: TxCtx,
  suggestionId: string,
  personIds: readonly string[],
): Promise<string> {
  const id = householdRecordId(suggestionId)
  const attributes = await attributesOf(ctx, personIds)
  const payload = { suggestion_id: suggestionId, persons: personIds, ...attributes }
  const now = sql`${ctx.now.toISOString()}::timestamptz`
  const hash = contentHash(1, payload)
  const [head] = await ctx.tx.execute<{ version: number }>(sql`
    insert into source_record as s (record_id, source, object, external_id, grain, subject_id, version, content_hash, attributes,
      source_created_at, source_changed_at, first_arrived_at, arrived_at, run_id, line)
    values (${id}::uuid, 'kith', 'household', ${suggestionId}, 'household', ${id}::uuid, 1, ${hash}, ${JSON.stringify(attributes)}::jsonb,
      ${now}, ${now}, ${now}, ${now}, ${suggestionId}::uuid, 1)
    on conflict (record_id) do update set version = s.version + 1, content_hash = excluded.content_hash, attributes = excluded.attributes,
      source_changed_at = excluded.source_changed_at, arrived_at = excluded.arrived_at, withdrawn_at = null
    returning version`)
  const version = head?.version ?? 1
  await ctx.tx.execute(sql`
    insert into source_record_version (record_id, version, content_hash, payload, contract_version, source_changed_at, arrived_at, run_id, line)
    values (${id}::uuid, ${version}, ${hash}, ${JSON.stringify(payload)}::jsonb, 1, ${now}, ${now}, ${suggestionId}::uuid, 1)`)
  await ctx.tx.execute(sql`
    insert into identifier (record_id, kind, value, grain, raw, verified)
    values (${id}::uuid, 'kith.household', ${suggestionId}, 'household', ${suggestionId}, true) on conflict do nothing`)
  await ctx.tx.execute(sql`
    insert into attribute_history (record_id, field, version, subject_id, grain, value, valid_from, recorded_at)
    select ${id}::uuid, key, ${version}, ${id}::uuid, 'household', jsonb_build_object('v', value), ${now}, ${now}
    from jsonb_each(${JSON.stringify(attributes)}::jsonb)`)
  return id
}

/** Takes the household's own record out of all that is derived; what it said stays among its versions. Runs as the pipeline. */
export async function withdrawHouseholdRecord(ctx: TxCtx, suggestionId: string): Promise<string> {
  const id = householdRecordId(suggestionId)
  await ctx.tx.execute(sql`
    update source_record set withdrawn_at = ${ctx.now.toISOString()}::timestamptz, attributes = '{}'::jsonb where record_id = ${id}::uuid`)
  await ctx.tx.execute(sql`delete from identifier where record_id = ${id}::uuid`)
  await ctx.tx.execute(sql`delete from attribute_history where record_id = ${id}::uuid`)
  return id
}

/** Named after the last name most of them have, at the address most of them give. */
async function attributesOf(ctx: TxCtx, personIds: readonly string[]): Promise<Attributes> {
  const [row] = await ctx.tx.execute<Record<keyof Attributes, string | null>>(sql`
    with person as (select * from golden_person where entity_id = any(${uuidArray(personIds)})),
    home as (select street, city, postcode, country from person where street is not null group by 1, 2, 3, 4 order by count(*) desc, 1, 3 limit 1)
    select (select last_name from person where last_name is not null group by 1 order by count(*) desc, 1 limit 1) as name,
      (select min(customer_since)::text from person) as customer_since, home.* from (select 1) one left join home on true`)
  const { name, ...rest } = row ?? { name: null }
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  return { name: name ? `${name} household` : 'Household', ...known }
}
