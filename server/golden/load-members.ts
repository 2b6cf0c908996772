import { sql } from 'drizzle-orm'
import type { FieldValue } from '@/model/fields/field'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import type { Candidate, Pinned } from '@/model/survivorship/survive'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** An entity with everything its records say. */
export type EntityContent = {
  entityId: string
  grain: GoldenGrain
  number: number
  records: { recordId: string; source: string; object: string; externalId: string; arrivedAt: string }[]
  candidates: Candidate[]
  pins: Pinned[]
}

type MemberRow = {
  record_id: string
  entity_id: string
  grain: string
  number: number
  source: string
  object: string
  external_id: string
  arrived_at: string
}
type SayRow = {
  record_id: string
  subject_id: string
  source: string
  object: string
  external_id: string
  attributes: Record<string, FieldValue>
  changed_at: string | null
  arrived_at: string
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

/** Reads the live members of these entities, what they and the facts about them say, and their pins. Vanished entities are missing from the answer. */
export async function loadMembers(ctx: TxCtx, entityIds: readonly string[]): Promise<Map<string, EntityContent>> {
  const members = await ctx.tx.execute<MemberRow>(sql`
    select m.record_id, m.entity_id, m.grain, f.number, s.source, s.object, s.external_id, ${iso('s.arrived_at')} as arrived_at
    from membership m join membership f on f.record_id = m.entity_id
      join source_record s on s.record_id = m.record_id and s.withdrawn_at is null
    where m.entity_id = any(${uuidArray(entityIds)}) and m.grain in (${sql.join(
      goldenGrains.map((grain) => sql`${grain}`),
      sql`, `,
    )})
    order by m.record_id`)
  const entities = new Map<string, EntityContent>()
  const owner = new Map<string, EntityContent>()
  for (const row of members) {
    const entity = entities.get(row.entity_id) ?? empty(row)
    entities.set(row.entity_id, entity)
    owner.set(row.record_id, entity)
    const { record_id: recordId, source, object, external_id: externalId, arrived_at: arrivedAt } = row
    entity.records.push({ recordId, source, object, externalId, arrivedAt })
  }
  const recordIds = [...owner.keys()]
  for (const row of await said(ctx, recordIds)) owner.get(row.subject_id)?.candidates.push(toCandidate(row))
  for (const pin of await pinsOf(ctx, recordIds)) owner.get(pin.recordId)?.pins.push(pin)
  return entities
}

const empty = (row: MemberRow): EntityContent => ({
  entityId: row.entity_id,
  grain: row.grain as GoldenGrain,
  number: row.number,
  records: [],
  candidates: [],
  pins: [],
})

const said = (ctx: TxCtx, recordIds: readonly string[]) =>
  ctx.tx.execute<SayRow>(sql`
    select s.record_id, s.subject_id, s.source, s.object, s.external_id, s.attributes,
      ${iso('s.source_changed_at')} as changed_at, ${iso('s.arrived_at')} as arrived_at
    from source_record s
    where s.subject_id = any(${uuidArray(recordIds)}) and s.attributes <> '{}'::jsonb and s.withdrawn_at is null
    order by s.record_id`)

function toCandidate(row: SayRow): Candidate {
  return {
    recordId: row.record_id,
    source: row.source,
    object: row.object,
    externalId: row.external_id,
    values: row.attributes,
    changedAt: row.changed_at,
    arrivedAt: row.arrived_at,
  }
}

/** Live pins set on these records. */
async function pinsOf(ctx: TxCtx, recordIds: readonly string[]): Promise<Pinned[]> {
  const rows = await ctx.tx.execute<
    Omit<SayRow, 'attributes' | 'changed_at'> & { field: string; value: { v: FieldValue }; at: string }
  >(sql`
    select p.record_id, p.field, p.value, ${iso('p.at')} as at, s.source, s.object, s.external_id, ${iso('p.at')} as arrived_at
    from pin p join source_record s using (record_id) where p.record_id = any(${uuidArray(recordIds)}) and p.removed_at is null
    order by p.record_id, p.field`)
  return rows.map((row) => ({
    recordId: row.record_id,
    source: row.source,
    object: row.object,
    externalId: row.external_id,
    field: row.field,
    value: row.value.v,
    at: row.at,
    arrivedAt: row.arrived_at,
  }))
}
