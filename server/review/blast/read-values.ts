import { sql } from 'drizzle-orm'
import type { FieldValue } from '@/model/fields/field'
import type { GoldenGrain } from '@/model/grains'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import type { BlastValue } from './blast'
import type { Reading } from './change-of'

export type ValueReading = Reading<{ entityId: string; field: string; grain: GoldenGrain }, BlastValue>

type Row = {
  entity_id: string
  field: string
  grain: GoldenGrain
  value: { v: FieldValue }
  source: string
  rule: string
}

/** The golden values of these customers; of the linked ones only the name. */
export async function readValues(
  ctx: TxCtx,
  own: readonly string[],
  linked: readonly string[],
): Promise<ValueReading[]> {
  const rows = await ctx.tx.execute<Row>(sql`
    select entity_id, field, grain, value, source, rule from golden_value where entity_id = any(${uuidArray(own)})
    union all
    select entity_id, field, grain, value, source, rule from golden_value where entity_id = any(${uuidArray(linked)}) and field = 'name'`)
  return rows.map(({ entity_id, field, grain, value, source, rule }) => ({
    about: { entityId: entity_id, field, grain },
    value: { value: value.v, source, rule },
  }))
}
