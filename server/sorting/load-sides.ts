import { sql } from 'drizzle-orm'
import { entityCode, goldenGrains } from '@/model/grains'
import { systemLabel } from '@/model/source-systems'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A customer as one tells it from its double. `id` is the founding record it was named by. */
export type SortingSide = {
  id: string
  entityId: string
  code: string
  name: string
  records: number
  /** E-mail address, phone and place, as far as known, then its records in their systems. */
  tells: string[]
}

/** The customers that these founding records lead to, with what tells them apart. */
export async function loadSides(ctx: TxCtx, ids: readonly string[]): Promise<Map<string, SortingSide>> {
  const found = new Map<string, SortingSide>()
  for (const grain of goldenGrains) {
    const rows = await ctx.tx.execute<Row>(sql`
      select m.record_id as id, g.entity_id, g.number, g.name, g.record_count as records, array(
        select v.value->>'v' from unnest(array['email', 'domain', 'phone', 'street', 'postcode', 'city']) with ordinality f(key, place)
          join golden_value v on v.entity_id = g.entity_id and v.field = f.key order by f.place) as tells, array(
          select json_build_object('source', s.source, 'id', s.external_id) from membership o join source_record s using (record_id)
          where o.entity_id = g.entity_id and s.withdrawn_at is null order by o.number limit 3) as refs
      from membership m join ${sql.raw(`golden_${grain}`)} g on g.entity_id = m.entity_id
      where m.record_id = any(${uuidArray(ids)}) and m.grain = ${grain}`)
    for (const { id, entity_id, number, name, records, tells, refs } of rows)
      found.set(id, {
        id,
        entityId: entity_id,
        code: entityCode(grain, number),
        name: name ?? 'No name',
        records,
        tells: [...tells, ...refs.map((ref) => `${systemLabel(ref.source)} ${ref.id}`)],
      })
  }
  return found
}

type Row = {
  id: string
  entity_id: string
  number: number
  name: string | null
  records: number
  tells: string[]
  refs: { source: string; id: string }[]
}
