import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

type PinRow = {
  pin_id: string
  record_id: string
  field: string
  edge_id: string
  removed_edge_id: string | null
  live: boolean
}

/**
 * Takes back the pins that were set with these decisions, newest first, and brings back the ones they replaced. Where
 * somebody has changed such a pin since, theirs stays; where a later decision did, that one brings the older pin back.
 * Returns the records concerned, whose golden records are the caller's to rebuild.
 */
export async function undoPins(ctx: TxCtx, edgeIds: readonly string[]): Promise<string[]> {
  const pins = await ctx.tx.execute<{ pin_id: string; record_id: string }>(sql`
    select pin_id, record_id from pin where edge_id = any(${uuidArray(edgeIds)}) order by at desc, pin_id`)
  for (const { pin_id } of pins) {
    const pin = await pinNow(ctx, pin_id)
    if (!pin) continue
    if (pin.live) await takeBack(ctx, pin)
    else if (pin.removed_edge_id) await handOn(ctx, pin, pin.removed_edge_id)
  }
  return pins.map((pin) => pin.record_id)
}

async function pinNow(ctx: TxCtx, pinId: string): Promise<PinRow | undefined> {
  const [row] = await ctx.tx.execute<PinRow>(sql`
    select pin_id, record_id, field, edge_id, removed_edge_id, removed_at is null as live from pin where pin_id = ${pinId}::uuid`)
  return row
}

async function takeBack(ctx: TxCtx, pin: PinRow): Promise<void> {
  await ctx.tx.execute(sql`
    update pin set removed_at = ${ctx.now.toISOString()}::timestamptz, removed_by = ${ctx.actor.userId}::uuid where pin_id = ${pin.pin_id}::uuid`)
  await ctx.tx.execute(sql`
    update pin set removed_at = null, removed_by = null, removed_edge_id = null
    where record_id = ${pin.record_id}::uuid and field = ${pin.field} and removed_edge_id = ${pin.edge_id}::uuid`)
}

/** The decision that replaced this pin is taken to have replaced what this one had. */
async function handOn(ctx: TxCtx, pin: PinRow, laterEdge: string): Promise<void> {
  await ctx.tx.execute(sql`update pin set removed_edge_id = null where pin_id = ${pin.pin_id}::uuid`)
  await ctx.tx.execute(sql`
    update pin set removed_edge_id = ${laterEdge}::uuid
    where record_id = ${pin.record_id}::uuid and field = ${pin.field} and removed_edge_id = ${pin.edge_id}::uuid`)
}
