import { sql } from 'drizzle-orm'
import type { FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import type { SourceKey } from '@/model/source-systems'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

type Claim = { source: SourceKey; externalId: string; value: FieldValue; why: string }
export type ConflictRow = {
  field: string
  label: string
  recordId: string
  rule: string
  winner: Claim
  losers: Claim[]
}

/** The fields on which a customer's records say different things, with who won and why the others lost. */
export const listConflicts = query({
  name: 'listConflicts',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<ConflictRow[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    const rows = await ctx.tx.execute<{
      field: string
      value: { v: FieldValue }
      record_id: string
      source: SourceKey
      external_id: string
      rule: string
      why: string
      runners_up: Claim[]
    }>(sql`
      select field, value, record_id, source, external_id, rule, why, runners_up from golden_value
      where entity_id = ${entityId}::uuid and grain = ${grain} and jsonb_array_length(runners_up) > 0`)
    return rows.flatMap((row) => {
      const losers = row.runners_up.filter((one) => one.value !== row.value.v)
      const label = fieldOf(grain, row.field)?.label
      if (!label || losers.length === 0) return []
      const winner = { source: row.source, externalId: row.external_id, value: row.value.v, why: row.why }
      return [{ field: row.field, label, recordId: row.record_id, rule: row.rule, winner, losers }]
    })
  },
})
