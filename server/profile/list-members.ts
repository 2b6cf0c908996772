import { sql } from 'drizzle-orm'
import type { SourceKey } from '@/model/source-systems'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { query } from '../spine/query'
import { customerInput } from './customer-input'
import { resolveEntity } from './resolve-entity'

export type MemberRow = {
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  version: number
  number: number
  since: string
  sourceChangedAt: string | null
  arrivedAt: string
  withdrawn: boolean
}

/** The source records a customer is made of, in order of arrival. */
export const listMembers = query({
  name: 'listMembers',
  permission: 'customer.read',
  input: customerInput,
  run: async (ctx, { grain, id }): Promise<MemberRow[]> => {
    const entityId = await resolveEntity(ctx, grain, id)
    const rows = await ctx.tx.execute<{
      record_id: string
      source: SourceKey
      object: string
      external_id: string
      version: number
      number: number
      since: string
      source_changed_at: string | null
      arrived_at: string
      withdrawn_at: string | null
    }>(sql`
      select r.record_id, r.source, r.object, r.external_id, r.version, m.number, m.since, r.source_changed_at, r.arrived_at, r.withdrawn_at
      from membership m join source_record r using (record_id) where m.entity_id = ${entityId}::uuid order by m.number limit 200`)
    return rows.map((row) => ({
      recordId: row.record_id,
      source: row.source,
      object: row.object,
      externalId: row.external_id,
      version: row.version,
      number: row.number,
      since: asIso(row.since),
      sourceChangedAt: asIsoOrNull(row.source_changed_at),
      arrivedAt: asIso(row.arrived_at),
      withdrawn: row.withdrawn_at !== null,
    }))
  },
})
