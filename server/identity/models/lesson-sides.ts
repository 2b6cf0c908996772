import { sql } from 'drizzle-orm'
import type { FieldSet, FieldValue } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/** A source record as a person looks at it: who sent it, and what it says in the words of the model. */
export type LessonSide = {
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  values: Record<string, FieldValue>
}

/** Reads records for comparing by eye: only fields that the grain's model names. */
export async function lessonSides(
  ctx: TxCtx,
  grain: GoldenGrain,
  recordIds: readonly string[],
): Promise<Map<string, LessonSide>> {
  const set: FieldSet = fields[grain]
  const rows = await ctx.tx.execute<LessonSide & { attributes: Record<string, FieldValue> }>(sql`
    select record_id as "recordId", source, object, external_id as "externalId", attributes
    from source_record where record_id = any(${uuidArray(recordIds)}) and withdrawn_at is null`)
  return new Map(
    rows.map(({ attributes, ...row }) => [
      row.recordId,
      { ...row, values: Object.fromEntries(Object.entries(attributes).filter(([key]) => Object.hasOwn(set, key))) },
    ]),
  )
}
