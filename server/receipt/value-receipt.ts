import { sql } from 'drizzle-orm'
import { notFound } from '@/lib/errors'
import { classifications, mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Field, FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import { grains } from '@/model/grains'
import { type SourceKey, sourceSystems } from '@/model/source-systems'
import { asIso, asIsoOrNull } from '../customers/as-iso'
import { mustKnow } from '../profile/guard/must-know'
import type { TxCtx } from '../spine/ctx'
import { entityStanding } from './entity-standing'
import type { Reference } from './read-reference'
import type { ReceiptCandidate, ReceiptData, Shown } from './receipt'

type Origin = {
  value: { v: FieldValue }
  record_id: string
  source: SourceKey
  external_id: string
  rule: string
  why: string
  runners_up: {
    recordId: string
    source: SourceKey
    externalId: string
    value: FieldValue
    changedAt: string | null
    why: string
  }[]
  changed_at: string | null
  arrived_at: string
}

/** The receipt of a golden value: who won by which rule, who lost and why. A role that may not read the field learns only its mask and whom to ask. */
export async function valueReceipt(
  ctx: TxCtx,
  reference: string,
  of: Extract<Reference, { kind: 'value' }>,
): Promise<ReceiptData> {
  const field = fieldOf(of.grain, of.field)
  if (!field) throw notFound('That field')
  const standing = await entityStanding(ctx, of.grain, of.entityId)
  await mustKnow(ctx, of.grain, standing.entityId, of.field)
  // Row policies leave out fields above the reader's class.
  const rows = await ctx.tx.execute<Origin>(sql`
    select value, record_id, source, external_id, rule, why, runners_up, changed_at, arrived_at from golden_value
    where entity_id = ${standing.entityId}::uuid and field = ${of.field}`)
  const origin = rows[0]
  const hidden = !mayRead(ctx.actor.role as Role, field.classification)
  const { masked, entityId, ...rest } = standing
  return {
    reference,
    ...rest,
    name: field.label,
    meaning: field.meaning,
    value: hidden
      ? { type: field.type, value: null, hidden, masked: masked[of.field] }
      : shown(field, origin?.value.v ?? null),
    candidates: origin ? candidatesOf(field, origin) : [],
    lines: linesOf(of, field),
    freshness: origin
      ? {
          arrivedAt: asIso(origin.arrived_at),
          changedAt: asIsoOrNull(origin.changed_at),
          limitHours: field.freshHours ?? null,
        }
      : null,
    readers: classifications[field.classification].readers,
  }
}

const shown = (field: Field, value: FieldValue | null): Shown => ({ type: field.type, value })

function candidatesOf(field: Field, origin: Origin): ReceiptCandidate[] {
  const winner: ReceiptCandidate = {
    recordId: origin.record_id,
    source: origin.source,
    externalId: origin.external_id,
    value: shown(field, origin.value.v),
    reason: origin.why,
    won: true,
    changedAt: asIsoOrNull(origin.changed_at),
  }
  const losers = origin.runners_up.map((one) => ({
    recordId: one.recordId,
    source: one.source,
    externalId: one.externalId,
    value: shown(field, one.value),
    reason: one.why,
    won: false,
    changedAt: one.changedAt,
  }))
  return [winner, ...losers]
}

function linesOf(of: Extract<Reference, { kind: 'value' }>, field: Field): ReceiptData['lines'] {
  const order = field.survivorship.prefer.map((source) => sourceSystems[source].label)
  const ties = { recent: 'then the newest', earliest: 'the earliest', complete: 'then the fullest' }
  return [
    {
      label: 'Rule',
      text: [order.join(', '), ties[field.survivorship.tie]].filter(Boolean).join('; '),
      href: '/model',
    },
    ...(field.survivorship.exception ? [{ label: 'Exception', text: field.survivorship.exception }] : []),
    { label: 'Grain', text: `${grains[of.grain].label}, one value` },
    {
      label: 'Class',
      text: classifications[field.classification].label,
      note: classifications[field.classification].meaning,
    },
  ]
}
