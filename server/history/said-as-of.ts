import { sql } from 'drizzle-orm'
import type { FieldValue } from '@/model/fields/field'
import type { Candidate, Pinned } from '@/model/survivorship/survive'
import { asIso, asIsoOrNull } from '@/server/customers/as-iso'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

type Origin = { record_id: string; source: string; object: string; external_id: string }
type SaidRow = Origin & {
  subject_id: string
  said: Record<string, FieldValue>
  changed_at: string | null
  arrived_at: string
}
type PinRow = Origin & { field: string; value: { v: FieldValue }; at: string }

/** What was said of one member, and what stood pinned on it, as `survive` takes them. */
export type SaidOf = { candidates: Candidate[]; pins: Pinned[] }

/**
 * What was said of these records at a moment, and which values stood pinned on them, by record. Moments are ISO 8601 or
 * `infinity`. Values the reader's role may not see are empty.
 */
export async function saidAsOf(
  ctx: TxCtx,
  members: readonly string[],
  valid: string,
  known: string,
): Promise<Map<string, SaidOf>> {
  const said = await ctx.tx.execute<SaidRow>(sql`
    select * from kith_said_as_of(${uuidArray(members)}, ${valid}::timestamptz, ${known}::timestamptz) order by record_id`)
  const pins = await ctx.tx.execute<PinRow>(sql`
    select record_id, field, value, at, source, object, external_id
    from kith_pinned_as_of(${uuidArray(members)}, least(${valid}::timestamptz, ${known}::timestamptz)) order by record_id, field`)
  const byMember = new Map<string, SaidOf>()
  const of = (id: string): SaidOf => {
    const found = byMember.get(id) ?? { candidates: [], pins: [] }
    byMember.set(id, found)
    return found
  }
  for (const { subject_id, said: values, changed_at, arrived_at, ...origin } of said)
    of(subject_id).candidates.push({
      ...originOf(origin),
      values,
      changedAt: asIsoOrNull(changed_at),
      arrivedAt: asIso(arrived_at),
    })
  for (const { field, value, at, ...origin } of pins)
    of(origin.record_id).pins.push({
      ...originOf(origin),
      field,
      value: value.v,
      at: asIso(at),
      arrivedAt: asIso(at),
    })
  return byMember
}

const originOf = ({ record_id, source, object, external_id }: Origin) => ({
  recordId: record_id,
  source,
  object,
  externalId: external_id,
})
