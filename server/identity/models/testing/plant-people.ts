import type postgres from 'postgres'
import { uuid5 } from '@/lib/uuid5'
import { featuresOf } from '@/model/identity/match/features-of'
import { grainPlans } from '@/model/identity/match/grain-plans'
import { usualParameters } from '@/model/identity/match/usual-parameters'

const at = new Date('2026-01-05T08:00:00Z')

/** The id of a planted person's record. */
export const idOf = (key: string) => uuid5('shop', 'customer', key)

/** Writes shop customers as records the engine knows, each an entity of its own. For tests. */
export async function plantPeople(
  sql: postgres.Sql,
  people: readonly { key: string; name: string; email?: string }[],
): Promise<void> {
  const [count] = await sql`select coalesce(max(number), 0)::int as n from membership where grain = 'person'`
  for (const [place, { key, name, email }] of people.entries()) {
    const [first_name = '', last_name = ''] = name.split(' ')
    const recordId = idOf(key)
    await sql`insert into source_record ${sql({
      record_id: recordId,
      source: 'shop',
      object: 'customer',
      external_id: key,
      grain: 'person',
      subject_id: recordId,
      version: 1,
      content_hash: key,
      attributes: { name, first_name, last_name, ...(email ? { email } : {}) },
      source_created_at: at,
      source_changed_at: at,
      first_arrived_at: at,
      arrived_at: at,
      run_id: recordId,
      line: place,
    })}`
    await sql`insert into membership ${sql({ record_id: recordId, grain: 'person', number: (count?.n ?? 0) + place + 1, entity_id: recordId, since: at })}`
    const features = featuresOf(grainPlans.person, {
      name,
      first_name,
      last_name,
      ...(email ? { email: [email] } : {}),
    })
    await sql`insert into match_record (record_id, grain, features) values (${recordId}, 'person', ${JSON.stringify(features)}::text::jsonb)`
  }
}

/** Writes a version of the model for people with usual parameters. For tests. */
export async function plantModel(sql: postgres.Sql, version: number, status: string, publishedAt: Date | null = null) {
  await sql`insert into match_model (grain, version, status, parameters, trained_at, published_at)
    values ('person', ${version}, ${status}, ${JSON.stringify(usualParameters(grainPlans.person, 1_000))}::text::jsonb, ${at}, ${publishedAt})`
}
