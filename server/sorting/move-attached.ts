import { sql } from 'drizzle-orm'
import { stale } from '@/lib/errors'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'

/**
 * Puts a note, a pin or a case on another record. Returns the customers whose golden record differs then. Throws `stale` when
 * a pin stands there already. Runs as the pipeline.
 */
export async function moveAttached(
  ctx: TxCtx,
  kind: 'note' | 'pin' | 'case',
  refId: string,
  to: string,
): Promise<string[]> {
  if (kind === 'note')
    await ctx.tx.execute(sql`update customer_note set record_id = ${to}::uuid where note_id = ${refId}::uuid`)
  if (kind === 'case')
    await ctx.tx.execute(sql`
      update review_case set entity_id = ${to}::uuid, version = version + 1 where case_id = ${refId}::uuid and entity_id <> ${to}::uuid`)
  return kind === 'pin' ? movePin(ctx, refId, to) : []
}

async function movePin(ctx: TxCtx, pinId: string, to: string): Promise<string[]> {
  const [taken] = await ctx.tx.execute(sql`
    select 1 from pin p join pin o on o.field = p.field and o.record_id = ${to}::uuid and o.removed_at is null and o.pin_id <> p.pin_id
    where p.pin_id = ${pinId}::uuid and p.removed_at is null`)
  if (taken) throw stale('A value is pinned there already. Take that pin away first.')
  const rows = await ctx.tx.execute<{ from: string }>(sql`
    update pin p set record_id = ${to}::uuid from pin b where p.pin_id = ${pinId}::uuid and b.pin_id = p.pin_id returning b.record_id as from`)
  const records = [...rows.map((row) => row.from), to]
  const entities = await ctx.tx.execute<{ entity_id: string }>(
    sql`select distinct entity_id from membership where record_id = any(${uuidArray(records)})`,
  )
  return entities.map((row) => row.entity_id)
}
