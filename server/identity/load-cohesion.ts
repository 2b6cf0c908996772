import { sql } from 'drizzle-orm'
import { isJunk } from '@/model/identity/junk-values'
import type { TxCtx } from '@/server/spine/ctx'
import { isExclusive } from './joining-identifiers'
import { uuidArray } from './uuid-array'

type Join = { a: string; b: string; rule: string; origin: string }
export type EntityCohesion = {
  recordIds: string[]
  joins: Join[]
  clash: boolean
  weakLink: boolean
  openPair: number
  openPairs: number
}

/** Reads what holds these entities together and which open pairs doubt them. Entities without members are left out. */
export async function loadCohesion(ctx: TxCtx, entityIds: readonly string[]): Promise<Map<string, EntityCohesion>> {
  const found = new Map<string, EntityCohesion>()
  const entityOf = new Map<string, string>()
  for (const { record_id, entity_id } of await membersOf(ctx, entityIds)) {
    const entity = found.get(entity_id) ?? empty()
    found.set(entity_id, entity)
    entity.recordIds.push(record_id)
    entityOf.set(record_id, entity_id)
  }
  const shared = [...found.values()]
    .filter((entity) => entity.recordIds.length > 1)
    .flatMap((entity) => entity.recordIds)
  for (const join of await joinsOf(ctx, shared)) {
    const entityId = entityOf.get(join.a)
    if (entityId && entityId === entityOf.get(join.b)) found.get(entityId)?.joins.push(join)
  }
  const values = new Map<string, string>()
  for (const { record_id, kind, value } of await exclusiveValues(ctx, shared)) {
    if (isJunk(kind, value)) continue
    const entityId = entityOf.get(record_id) ?? ''
    const key = `${entityId} ${kind}`
    const entity = found.get(entityId)
    if (entity && (values.get(key) ?? value) !== value) entity.clash = true
    values.set(key, value)
  }
  for (const { entity_id, open_pairs, probability, weak } of await pairsOf(ctx, entityIds)) {
    const entity = found.get(entity_id)
    if (entity) Object.assign(entity, { openPairs: open_pairs, openPair: probability, weakLink: weak })
  }
  return found
}

const membersOf = (ctx: TxCtx, ids: readonly string[]) =>
  ctx.tx.execute<{ record_id: string; entity_id: string }>(
    sql`select record_id, entity_id from membership where entity_id = any(${uuidArray(ids)}) order by record_id`,
  )

const joinsOf = (ctx: TxCtx, ids: readonly string[]) =>
  ctx.tx.execute<Join>(sql`
    select record_a as a, record_b as b, rule, origin from identity_edge
    where record_a = any(${uuidArray(ids)}) and verdict = 'same' and retracted_at is null`)

const exclusiveValues = (ctx: TxCtx, ids: readonly string[]) =>
  ctx.tx.execute<{ record_id: string; kind: string; value: string }>(
    sql`select i.record_id, i.kind, i.value from identifier i where i.record_id = any(${uuidArray(ids)}) and ${isExclusive}`,
  )

const empty = (): EntityCohesion => ({
  recordIds: [],
  joins: [],
  clash: false,
  weakLink: false,
  openPair: 0,
  openPairs: 0,
})

/** A pair of two entities doubts both. A weak link is inside one: it counts once, and what it is likely to be is no doubt. */
const pairsOf = (ctx: TxCtx, ids: readonly string[]) =>
  ctx.tx.execute<{ entity_id: string; open_pairs: number; probability: number; weak: boolean }>(sql`
    select entity_id, count(*)::int as open_pairs, max(probability) as probability, bool_or(weak) as weak from (
      select record_a as entity_id, probability, false as weak from candidate_pair
        where record_a = any(${uuidArray(ids)}) and status in ('open', 'later') and reason <> 'weak'
      union all
      select record_b, probability, false from candidate_pair
        where record_b = any(${uuidArray(ids)}) and status in ('open', 'later') and reason <> 'weak'
      union all
      select m.entity_id, 0, true from candidate_pair c join membership m on m.record_id = c.record_a
        where c.reason = 'weak' and c.status in ('open', 'later') and m.entity_id = any(${uuidArray(ids)})
    ) p group by 1`)
