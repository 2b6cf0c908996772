import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { classifications, mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import { goldenGrains } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { mustKnowOwner } from '../profile/guard/must-know'
import type { TxCtx } from '../spine/ctx'
import type { Reference } from './read-reference'
import type { ReceiptData } from './receipt'

/** The receipt of what one source record says of one field, from the history of that record. */
export async function recordReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'record' }>,
): Promise<ReceiptData> {
  const records = await ctx.tx.execute<{
    source: SourceKey
    object: string
    external_id: string
    grain: string | null
    version: number
    arrived_at: string
    source_changed_at: string | null
  }>(sql`
    select source, object, external_id, grain, version, arrived_at, source_changed_at from source_record where record_id = ${of.recordId}::uuid`)
  const record = records[0]
  const grain = goldenGrains.find((one) => one === record?.grain)
  const field = grain && fieldOf(grain, of.field)
  if (!record || !field) throw notFound('That value')
  await mustKnowOwner(ctx, of.recordId, of.field)
  const said = await ctx.tx.execute<{ value: { v?: FieldValue }; valid_from: string }>(sql`
    select value, valid_from from attribute_history where record_id = ${of.recordId}::uuid and field = ${of.field} order by version desc limit 1`)
  const hidden = !mayRead(ctx.actor.role as Role, field.classification)
  const value = { type: field.type, value: said[0]?.value.v ?? null, hidden }
  return {
    reference,
    name: field.label,
    of: `${record.object} ${record.external_id}`,
    meaning: field.meaning,
    value,
    candidates: hidden
      ? []
      : [
          {
            recordId: of.recordId,
            source: record.source,
            externalId: record.external_id,
            value,
            reason: 'what this record says; whether it wins is told by the customer’s own receipt',
            won: true,
            changedAt: asIsoOrNull(said[0]?.valid_from ?? null),
          },
        ],
    lines: [{ label: 'Record', text: `${record.object}, version ${record.version}`, href: `/records/${of.recordId}` }],
    freshness: {
      arrivedAt: asIso(record.arrived_at),
      changedAt: asIsoOrNull(record.source_changed_at),
      limitHours: field.freshHours ?? null,
    },
    identity: null,
    findings: null,
    checksPassed: 0,
    checksTotal: 0,
    readers: classifications[field.classification].readers,
  }
}
