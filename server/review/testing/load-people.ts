import type postgres from 'postgres'
import { inTransaction } from '@/db/transaction'
import { uuid5 } from '@/lib/uuid5'
import { findCandidates } from '@/server/identity/find-candidates'
import { resolveRecords } from '@/server/identity/resolve-records'
import { systemCtx } from '@/server/spine/system-ctx'

/** A person as one or more systems have them. Without `systems` only the shop knows them. */
export type TestPerson = {
  key: string
  name: string
  email?: string
  phone?: string
  street?: string
  postcode?: string
  birthday?: string
  systems?: readonly string[]
}

/**
 * Writes people's source records, resolves them and fills the review queue, as a load would. For tests. Without `search`
 * the run over all records is left out: only what resolving itself finds is in the queue.
 */
export async function loadPeople(
  sql: postgres.Sql,
  people: readonly TestPerson[],
  { search = true }: { search?: boolean } = {},
): Promise<string[]> {
  const records = people.flatMap((person) => (person.systems ?? ['shop']).map((source) => toRecord(person, source)))
  await sql`insert into source_record ${sql(records.map(({ identifiers: _, ...record }) => record))}`
  await sql`insert into identifier ${sql(records.flatMap((record) => record.identifiers))}`
  const ids = records.map((record) => record.record_id)
  const ctx = systemCtx()
  await inTransaction(ctx.db, { databaseRole: 'kith_system', session: null, readOnly: false }, async (tx) => {
    await resolveRecords({ ...ctx, tx }, ids)
    if (search) await findCandidates({ ...ctx, tx })
  })
  return ids
}

function toRecord(person: TestPerson, source: string) {
  const object = source === 'support' ? 'user' : source === 'shop' ? 'customer' : 'contact'
  const record_id = uuid5(source, object, person.key)
  const [first_name = '', last_name = ''] = person.name.split(' ')
  const { name, email, phone, street, postcode, birthday } = person
  const said = { name, first_name, last_name, email, phone, street, postcode, birthday }
  const identifiers = [
    { kind: `${source}.${object}`, value: person.key },
    ...(email ? [{ kind: 'email', value: email }] : []),
    ...(phone ? [{ kind: 'phone', value: phone }] : []),
  ].map(({ kind, value }) => ({ record_id, kind, value, grain: 'person', raw: value, verified: true }))
  const at = new Date('2026-01-05T08:00:00Z')
  return {
    record_id,
    source,
    object,
    external_id: person.key,
    grain: 'person',
    subject_id: record_id,
    version: 1,
    content_hash: person.key,
    attributes: JSON.parse(JSON.stringify(said)) as Record<string, string>,
    source_created_at: at,
    source_changed_at: at,
    first_arrived_at: at,
    arrived_at: at,
    run_id: record_id,
    line: 1,
    identifiers,
  }
}
