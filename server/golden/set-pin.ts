import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import type { FieldType, FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import type { GoldenGrain } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'

export type NewPin = { recordId: string; grain: GoldenGrain; field: string; value: FieldValue; reason: string }

/**
 * Writes a pin; one on the same field is removed. With `edgeId` both are part of that decision, and undone with it. The
 * golden record is the caller's to rebuild. Throws `bad-input` for an unknown field or a value of another type.
 */
export async function setPin(ctx: TxCtx, pin: NewPin, edgeId: string | null = null): Promise<string> {
  mustFit(pin.grain, pin.field, pin.value)
  await removeLivePin(ctx, pin.recordId, pin.field, edgeId)
  const pinId = v4()
  await ctx.tx.execute(sql`
    insert into pin (pin_id, record_id, field, value, reason, pinned_by, at, edge_id) values (${pinId}::uuid, ${pin.recordId}::uuid, ${pin.field},
      ${JSON.stringify({ v: pin.value })}::jsonb, ${pin.reason}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz, ${edgeId}::uuid)`)
  return pinId
}

/** Removes the pin that stands on a field of a record, as part of a decision where one is named. False where there is none. */
export async function removeLivePin(
  ctx: TxCtx,
  recordId: string,
  field: string,
  edgeId: string | null = null,
): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`
    update pin set removed_at = ${ctx.now.toISOString()}::timestamptz, removed_by = ${ctx.actor.userId}::uuid, removed_edge_id = ${edgeId}::uuid
    where record_id = ${recordId}::uuid and field = ${field} and removed_at is null returning pin_id`)
  return rows.length > 0
}

const fits: Record<FieldType, (value: FieldValue) => boolean> = {
  text: (value) => typeof value === 'string',
  date: (value) => typeof value === 'string' && z.iso.date().safeParse(value).success,
  timestamp: (value) => typeof value === 'string' && z.iso.datetime().safeParse(value).success,
  integer: (value) => typeof value === 'number' && Math.abs(value) <= 2_147_483_647,
  money: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
}

function mustFit(grain: GoldenGrain, key: string, value: FieldValue): void {
  const field = fieldOf(grain, key)
  if (!field) throw badInput('There is no such field.', { field: 'Unknown field' })
  if (!fits[field.type](value)) throw badInput(`${field.label} is a ${field.type}.`, { value: `Not a ${field.type}` })
}
