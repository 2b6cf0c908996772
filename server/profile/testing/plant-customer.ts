import type { Sql } from 'postgres'
import { uuid5 } from '@/lib/uuid5'
import { v4 } from '@/lib/uuid4'
import type { FieldValue } from '@/model/fields/field'
import type { GoldenGrain } from '@/model/grains'

export const plantedAt = '2026-11-20T09:00:00.000Z'

/** What a test wants a customer to be. `number` makes its code; `books` the teams that see it. */
export type Planted = {
  grain: GoldenGrain
  number: number
  fields: Readonly<Record<string, FieldValue>>
  masked?: Readonly<Record<string, string>>
  books?: readonly string[]
  metrics?: Readonly<Record<string, number>>
  identifiers?: Readonly<Record<string, string>>
}

/** The id of a planted customer. */
export const plantedId = (grain: GoldenGrain, number: number) => uuid5('planted', grain, String(number))

/** Writes a customer of one CRM record past the pipeline, as the owner of the database: membership, record, golden values, metrics. */
export async function plantCustomer(sql: Sql, wish: Planted): Promise<string> {
  const id = plantedId(wish.grain, wish.number)
  const external = `${wish.grain}-${wish.number}`
  await sql`insert into source_record ${sql({ record_id: id, source: 'crm', object: wish.grain, external_id: external, grain: wish.grain, subject_id: id, version: 1, content_hash: 'x', first_arrived_at: plantedAt, arrived_at: plantedAt, run_id: v4(), line: 1 })}`
  await sql`insert into membership ${sql({ record_id: id, grain: wish.grain, number: wish.number, entity_id: id, since: plantedAt })}`
  await sql`insert into ${sql(`golden_${wish.grain}`)} ${sql({
    entity_id: id,
    number: wish.number,
    record_count: 1,
    sources: ['crm'],
    books: [...(wish.books ?? [])],
    confidence: 1,
    masked: sql.json({ ...wish.masked }),
    search_text: String(wish.fields.name ?? '').toLowerCase(),
    arrived_at: plantedAt,
    ...wish.fields,
  })}`
  for (const [field, value] of Object.entries(wish.fields)) {
    await sql`insert into golden_value ${sql({ entity_id: id, field, grain: wish.grain, value: sql.json({ v: value }), record_id: id, source: 'crm', object: wish.grain, external_id: external, rule: 'only', why: 'The only one.', runners_up: sql.json([]), changed_at: plantedAt, arrived_at: plantedAt })}`
  }
  for (const [metric, value] of Object.entries(wish.metrics ?? {})) {
    await sql`insert into metric_current ${sql({ entity_id: id, metric, day: '2026-11-20', grain: wish.grain, version: 1, value, currency: metric === 'mrr' ? 'GBP' : null, computed_at: plantedAt })}`
  }
  for (const [kind, value] of Object.entries(wish.identifiers ?? {})) {
    await sql`insert into identifier ${sql({ record_id: id, kind, value, grain: wish.grain, raw: value, verified: true })}`
  }
  return id
}
