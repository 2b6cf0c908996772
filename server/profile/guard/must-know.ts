import { sql } from 'drizzle-orm'
import { refused } from '@/lib/errors'
import { may } from '@/model/access/permissions'
import { type GoldenGrain, goldenGrains } from '@/model/grains'
import type { TxCtx } from '@/server/spine/ctx'
import { loadGuard } from './load-guard'

/**
 * Refuses while the reader must first find out which of several look-alikes they have before them. With a `field`, only if that
 * field is among what is hidden until then.
 */
export async function mustKnow(ctx: TxCtx, grain: GoldenGrain, entityId: string, field?: string): Promise<void> {
  if (!may(ctx.actor.role, 'customer.confirm') || ctx.actor.role === 'system') return
  const guard = await loadGuard(ctx, grain, entityId)
  if (!guard?.closed || (field !== undefined && !guard.hidden.includes(field))) return
  throw refused('This customer may be somebody else. Answer the question on their page first.')
}

/** The same for whoever a record belongs to. */
export async function mustKnowOwner(ctx: TxCtx, recordId: string, field?: string): Promise<void> {
  if (!may(ctx.actor.role, 'customer.confirm') || ctx.actor.role === 'system') return
  const rows = await ctx.tx.execute<{ grain: string; entity_id: string }>(sql`
    select m.grain, m.entity_id from source_record r join membership m on m.record_id = r.subject_id where r.record_id = ${recordId}::uuid`)
  const grain = goldenGrains.find((one) => one === rows[0]?.grain)
  if (grain && rows[0]) await mustKnow(ctx, grain, rows[0].entity_id, field)
}
