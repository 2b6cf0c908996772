import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { FieldType, FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import type { SourceKey } from '@/model/source-systems'
import { asIso } from '../customers/as-iso'
import { customerInput } from '../profile/customer-input'
import { mustKnow } from '../profile/guard/must-know'
import { resolveEntity } from '../profile/resolve-entity'
import { query } from '../spine/query'

/** What one record said of a field from a moment on; null where it stopped saying anything. Times are ISO 8601. */
export type HistoryRow = {
  key: string
  recordId: string
  source: SourceKey
  externalId: string
  type: FieldType
  value: FieldValue | null
  validFrom: string
  recordedAt: string
}

/** All that a customer's records ever said of one field, newest first, at most 50; empty where the role may not read it. */
export const listValueHistory = query({
  name: 'listValueHistory',
  permission: 'receipt.read',
  input: customerInput.extend({ field: z.string().max(60) }),
  run: async (ctx, { grain, id, field }): Promise<HistoryRow[]> => {
    const type = fieldOf(grain, field)?.type
    if (!type) return []
    const entityId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, entityId, field)
    const rows = await ctx.tx.execute<{
      record_id: string
      source: SourceKey
      external_id: string
      value: { v?: FieldValue }
      version: number
      valid_from: string
      recorded_at: string
    }>(sql`
      select h.record_id, r.source, r.external_id, h.value, h.version, h.valid_from, h.recorded_at
      from membership m join attribute_history h on h.subject_id = m.record_id join source_record r on r.record_id = h.record_id
      where m.entity_id = ${entityId}::uuid and h.field = ${field} order by h.valid_from desc, h.record_id, h.version desc limit 50`)
    return rows.map((row) => ({
      key: `${row.record_id}.${row.version}`,
      recordId: row.record_id,
      source: row.source,
      externalId: row.external_id,
      type,
      value: row.value.v ?? null,
      validFrom: asIso(row.valid_from),
      recordedAt: asIso(row.recorded_at),
    }))
  },
})
