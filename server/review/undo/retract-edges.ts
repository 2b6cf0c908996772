import { sql } from 'drizzle-orm'
import { uuidArray } from '@/server/identity/uuid-array'
import { asPipeline } from '@/server/spine/as-pipeline'
import type { TxCtx } from '@/server/spine/ctx'
import type { MadeEdge } from './find-edges'

/**
 * Retracts edges as if they had never been made: those they had replaced stand again, and a later decision that had
 * replaced one of them takes over what that one had replaced. Returns the records whose edges changed.
 */
export async function retractEdges(
  ctx: TxCtx,
  live: readonly MadeEdge[],
  held: readonly { edge: MadeEdge; holder: string }[],
): Promise<string[]> {
  const gone = new Set([...live, ...held.map(({ edge }) => edge)].map((edge) => edge.edge_id))
  await ctx.tx.execute(sql`
    update identity_edge set retracted_at = ${ctx.now.toISOString()}::timestamptz, retracted_by = ${ctx.actor.userId}::uuid
    where edge_id = any(${uuidArray([...gone])})`)
  for (const { edge, holder } of held) await asPipeline(ctx, () => inherit(ctx, edge, holder))
  const ended = [...live, ...held.filter(({ holder }) => gone.has(holder)).map(({ edge }) => edge)]
  const back = ended.flatMap((edge) => edge.evidence.replaced ?? []).filter((id) => !gone.has(id))
  const restored = back.length ? await restore(ctx, back) : []
  const forget = ended.filter((edge) => edge.evidence.replaced).map((edge) => edge.edge_id)
  if (forget.length) await asPipeline(ctx, () => giveBack(ctx, forget))
  return [...new Set([...live, ...restored].flatMap(({ a, b }) => [a, b]))]
}

/** The holder forgets the edge that is undone, and remembers in its stead what that edge had replaced. */
async function inherit(ctx: TxCtx, edge: MadeEdge, holder: string): Promise<void> {
  const older = JSON.stringify(edge.evidence.replaced ?? [])
  await ctx.tx.execute(sql`
    update identity_edge set evidence = jsonb_set(evidence, '{replaced}', (evidence->'replaced') - ${edge.edge_id}::text || ${older}::jsonb)
    where edge_id = ${holder}::uuid`)
  await ctx.tx.execute(sql`
    update identity_edge e set retracted_at = h.decided_at from identity_edge h
    where h.edge_id = ${holder}::uuid and e.edge_id = any(${uuidArray(edge.evidence.replaced ?? [])}) and e.retracted_at is not null`)
}

function restore(ctx: TxCtx, edgeIds: readonly string[]): Promise<{ a: string; b: string }[]> {
  return ctx.tx.execute<{ a: string; b: string }>(sql`
    update identity_edge set retracted_at = null, retracted_by = null
    where edge_id = any(${uuidArray(edgeIds)}) and retracted_at is not null returning record_a as a, record_b as b`)
}

/** An undone edge takes the place of none any more; which it did is kept for the history. */
async function giveBack(ctx: TxCtx, edgeIds: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`
    update identity_edge set evidence = evidence - 'replaced' || jsonb_build_object('restored', evidence->'replaced')
    where edge_id = any(${uuidArray(edgeIds)})`)
}
