import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { badInput, notFound } from '@/lib/errors'
import { v4 } from '@/lib/uuid4'
import type { FieldType, FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { rebuildGolden } from './rebuild-golden'

/**
 * Sets a value that outranks all sources, on one record of a customer: it goes where that record goes. Money in minor
 * units, dates as `YYYY-MM-DD`. A pin on the same field is replaced. Throws `bad-input` for a value of another type.
 */
export const pinValue = command({
  name: 'pinValue',
  permission: 'value.pin',
  input: z.object({
    recordId: z.uuid(),
    field: z.string(),
    value: z.union([z.string().trim().min(1).max(500), z.number().int().refine(Number.isSafeInteger), z.boolean()]),
    reason: z.string().trim().min(3, 'Say why in a few words.').max(500),
  }),
  async run(ctx, { recordId, field, value, reason }) {
    const { grain, entityId } = await memberOf(ctx, recordId)
    mustFit(grain, field, value)
    await removeLive(ctx, recordId, field)
    const pinId = v4()
    await ctx.tx.execute(sql`
      insert into pin (pin_id, record_id, field, value, reason, pinned_by, at) values (${pinId}::uuid, ${recordId}::uuid, ${field},
        ${JSON.stringify({ v: value })}::jsonb, ${reason}, ${ctx.actor.userId}::uuid, ${ctx.now.toISOString()}::timestamptz)`)
    await asPipeline(ctx, () => rebuildGolden(ctx, [entityId]))
    return { result: { pinId }, audit: { pinId, recordId, grain, field } }
  },
})

/** Takes a pin away, so that sources and rules decide again. Throws `not-found` when there is none. */
export const removePin = command({
  name: 'removePin',
  permission: 'value.pin',
  input: z.object({ recordId: z.uuid(), field: z.string() }),
  async run(ctx, { recordId, field }) {
    const { entityId } = await memberOf(ctx, recordId)
    if (!(await removeLive(ctx, recordId, field))) throw notFound('The pin')
    await asPipeline(ctx, () => rebuildGolden(ctx, [entityId]))
    return { result: { recordId, field }, audit: { recordId, field } }
  },
})

async function removeLive(ctx: TxCtx, recordId: string, field: string): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`
    update pin set removed_at = ${ctx.now.toISOString()}::timestamptz, removed_by = ${ctx.actor.userId}::uuid
    where record_id = ${recordId}::uuid and field = ${field} and removed_at is null returning pin_id`)
  return rows.length > 0
}

async function memberOf(ctx: TxCtx, recordId: string): Promise<{ grain: GoldenGrain; entityId: string }> {
  const [row] = await ctx.tx.execute<{ grain: string; entity_id: string }>(
    sql`select grain, entity_id from membership where record_id = ${recordId}::uuid`,
  )
  const grain = goldenGrains.find((one) => one === row?.grain)
  if (!row || !grain) throw notFound('The record')
  return { grain, entityId: row.entity_id }
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
