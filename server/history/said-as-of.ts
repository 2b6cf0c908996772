import { sql } from 'drizzle-orm'
import type { FieldValue } from '@/model/fields/field'
import type { Candidate, Pinned } from '@/model/survivorship/survive'
import { asIso, asIsoOrNull } from '@/server/customers/as-iso'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

type Origin = { record_id: string; source: string; object: string; external_id: string }
type SaidRow = Origin & { field: string; value: { v: FieldValue }; changed_at: string | null; arrived_at: string }
type PinRow = Origin & { field: string; value: { v: FieldValue }; at: string }

/**
 * What the members of a customer said at a moment, and which values stood pinned, as `survive` takes them. Moments are
 * ISO 8601 or `infinity`. Values the reader's role may not see are empty.
 */
export async function saidAsOf(
  ctx: TxCtx,
  members: readonly string[],
  valid: string,
  known: string,
): Promise<{ candidates: Candidate[]; pins: Pinned[] }> {
  const said = await ctx.tx.execute<SaidRow>(sql`
    select record_id, source, object, external_id, field, value, changed_at, arrived_at
    from kith_said_as_of(${uuidArray(members)}, ${valid}::timestamptz, ${known}::timestamptz) order by record_id, field`)
  const pins = await ctx.tx.execute<PinRow>(sql`
    select record_id, field, value, at, source, object, external_id
    from kith_pinned_as_of(${uuidArray(members)}, least(${valid}::timestamptz, ${known}::timestamptz)) order by record_id, field`)
  const byRecord = new Map<string, SaidRow[]>()
  for (const row of said) byRecord.set(row.record_id, [...(byRecord.get(row.record_id) ?? []), row])
  return {
    candidates: [...byRecord.values()].flatMap((rows) => candidateOf(rows)),
    pins: pins.map(({ field, value, at, ...origin }) => ({
      ...originOf(origin),
      field,
      value: value.v,
      at: asIso(at),
      arrivedAt: asIso(at),
    })),
  }
}

function candidateOf(rows: readonly SaidRow[]): Candidate[] {
  const [first] = rows
  if (!first) return []
  return [
    {
      ...originOf(first),
      values: Object.fromEntries(rows.map((row) => [row.field, row.value.v])),
      changedAt: asIsoOrNull(first.changed_at),
      arrivedAt: asIso(first.arrived_at),
    },
  ]
}

const originOf = ({ record_id, source, object, external_id }: Origin) => ({
  recordId: record_id,
  source,
  object,
  externalId: external_id,
})
