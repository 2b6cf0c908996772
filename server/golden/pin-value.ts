import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { rebuildGolden } from './rebuild-golden'
import { removeLivePin, setPin } from './set-pin'

/** A value as it may be pinned: money in minor units, dates as `YYYY-MM-DD`. */
export const pinned = z.object({
  field: z.string(),
  value: z.union([z.string().trim().min(1).max(500), z.number().int().refine(Number.isSafeInteger), z.boolean()]),
  reason: z.string().trim().min(3, 'Say why in a few words.').max(500),
})

/**
 * Sets a value that outranks all sources, on one record of a customer: it goes where that record goes. Money in minor
 * units, dates as `YYYY-MM-DD`. A pin on the same field is replaced. Throws `bad-input` for a value of another type.
 */
export const pinValue = command({
  name: 'pinValue',
  permission: 'value.pin',
  input: pinned.extend({ recordId: z.uuid() }),
  async run(ctx, { recordId, field, value, reason }) {
    const { grain, entityId } = await memberOf(ctx, recordId)
    const pinId = await setPin(ctx, { recordId, grain, field, value, reason })
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
    if (!(await removeLivePin(ctx, recordId, field))) throw notFound('The pin')
    await asPipeline(ctx, () => rebuildGolden(ctx, [entityId]))
    return { result: { recordId, field }, audit: { recordId, field } }
  },
})

async function memberOf(ctx: TxCtx, recordId: string): Promise<{ grain: GoldenGrain; entityId: string }> {
  const [row] = await ctx.tx.execute<{ grain: string; entity_id: string }>(
    sql`select grain, entity_id from membership where record_id = ${recordId}::uuid`,
  )
  const grain = goldenGrains.find((one) => one === row?.grain)
  if (!row || !grain) throw notFound('The record')
  return { grain, entityId: row.entity_id }
}
