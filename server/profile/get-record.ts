import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { query } from '../spine/query'

export type RecordVersion = {
  version: number
  payload: Record<string, unknown>
  contractVersion: number
  sourceChangedAt: string | null
  arrivedAt: string
  runId: string
  line: number
}

/** A source record as received, with every version, what it is known by, and whose it is. Times are ISO 8601. */
export type RecordPage = {
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  version: number
  withdrawnAt: string | null
  attributes: Record<string, unknown>
  customer: { grain: GoldenGrain; entityId: string } | null
  versions: RecordVersion[]
  identifiers: { kind: string; value: string; raw: string; verified: boolean }[]
}

/** Reads one source record. Not-found for an unknown id. */
export const getRecord = query({
  name: 'getRecord',
  permission: 'record.read',
  input: z.object({ recordId: z.uuid() }),
  run: async (ctx, { recordId }): Promise<RecordPage> => {
    const heads = await ctx.tx.execute<Head>(sql`
      select r.source, r.object, r.external_id, r.version, r.withdrawn_at, r.attributes, m.grain, m.entity_id
      from source_record r left join membership m on m.record_id = r.subject_id where r.record_id = ${recordId}::uuid`)
    const head = heads[0]
    if (!head) throw notFound('That record')
    const versions = await ctx.tx.execute<VersionRow>(sql`
      select version, payload, contract_version, source_changed_at, arrived_at, run_id, line
      from source_record_version where record_id = ${recordId}::uuid order by version desc limit 20`)
    const identifiers = await ctx.tx.execute<RecordPage['identifiers'][number]>(
      sql`select kind, value, raw, verified from identifier where record_id = ${recordId}::uuid order by kind, value`,
    )
    const grain = goldenGrains.find((one) => one === head.grain)
    return {
      recordId,
      source: head.source,
      object: head.object,
      externalId: head.external_id,
      version: head.version,
      withdrawnAt: asIsoOrNull(head.withdrawn_at),
      attributes: head.attributes,
      customer: grain && head.entity_id ? { grain, entityId: head.entity_id } : null,
      versions: versions.map((row) => ({
        version: row.version,
        payload: row.payload,
        contractVersion: row.contract_version,
        sourceChangedAt: asIsoOrNull(row.source_changed_at),
        arrivedAt: asIso(row.arrived_at),
        runId: row.run_id,
        line: row.line,
      })),
      identifiers: [...identifiers],
    }
  },
})

type Head = {
  source: SourceKey
  object: string
  external_id: string
  version: number
  withdrawn_at: string | null
  attributes: Record<string, unknown>
  grain: string | null
  entity_id: string | null
}

type VersionRow = {
  version: number
  payload: Record<string, unknown>
  contract_version: number
  source_changed_at: string | null
  arrived_at: string
  run_id: string
  line: number
}
