import { sql } from 'drizzle-orm'
import { v4 } from '@/lib/uuid4'
import type { Parting } from '@/server/review/undo/find-partings'
import type { TxCtx } from '@/server/spine/ctx'
import { findAttached } from './find-attached'
import { loadTells } from './load-tells'
import { suggestPart } from './suggest-part'

/**
 * Puts what persons attached to a customer that is several now on the list to be sorted, each with a suggestion and its
 * reason. It stays where it is meanwhile. A pin that only the sources of its own side bear out needs no sorting. Returns
 * how many there are. Runs as the pipeline.
 */
export async function raiseSorting(ctx: TxCtx, partings: readonly Parting[]): Promise<number> {
  const attached = await findAttached(ctx, partings)
  if (!attached.length) return 0
  const tells = await loadTells(ctx, [...new Set(attached.flatMap((item) => item.parts))])
  const rows: Record<string, unknown>[] = []
  for (const item of attached) {
    const suggestion = await suggestPart(ctx, item, tells)
    if (item.kind === 'pin' && suggestion?.id === item.holder) continue
    const { kind, refId, grain, edgeId, parts, heldBy } = item
    rows.push({
      id: v4(),
      kind,
      refId,
      grain,
      edgeId,
      parts,
      heldBy,
      suggested: suggestion?.id,
      because: suggestion?.because,
    })
  }
  await ctx.tx.execute(sql`
    insert into sorting_item as old (item_id, kind, ref_id, grain, edge_id, parts, held_by, suggested, because, raised_at)
    select i.id, i.kind, i."refId", i.grain, i."edgeId", i.parts, i."heldBy", i.suggested, i.because, ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as i(id uuid, kind text, "refId" uuid, grain text, "edgeId" uuid, parts uuid[], "heldBy" uuid, suggested uuid, because text)
    on conflict (kind, ref_id) where sorted_at is null do update set edge_id = excluded.edge_id, raised_at = excluded.raised_at,
      parts = (select array_agg(distinct p) from unnest(old.parts || excluded.parts) p), suggested = coalesce(excluded.suggested, old.suggested),
      because = coalesce(excluded.because, old.because)`)
  return rows.length
}
