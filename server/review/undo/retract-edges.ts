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
  const made = new Map([...live, ...held.map(({ edge }) => edge)].map((edge) => [edge.edge_id, edge]))
  const holderOf = new Map(held.map(({ edge, holder }) => [edge.edge_id, holder]))
  await ctx.tx.execute(sql`
    update identity_edge set retracted_at = ${ctx.now.toISOString()}::timestamptz, retracted_by = ${ctx.actor.userId}::uuid
    where edge_id = any(${uuidArray([...made.keys()])})`)
  for (const { edge, holder } of held)
    if (!made.has(holder)) await asPipeline(ctx, () => inherit(ctx, edge, holder, olderThan(edge, made)))
  const ended = [...made.values()].filter((edge) => made.has(lastHolder(edge.edge_id, holderOf)))
  const back = ended.flatMap((edge) => edge.evidence.replaced ?? []).filter((id) => !made.has(id))
  const restored = back.length ? await restore(ctx, back) : []
  const forget = ended.filter((edge) => edge.evidence.replaced).map((edge) => edge.edge_id)
  if (forget.length) await asPipeline(ctx, () => giveBack(ctx, forget))
  return [...new Set([...live, ...restored].flatMap(({ a, b }) => [a, b]))]
}

/** The decision at the end of the chain of those that replaced one another. */
function lastHolder(id: string, holderOf: ReadonlyMap<string, string>): string {
  let at = id
  for (let next = holderOf.get(at); next !== undefined; next = holderOf.get(at)) at = next
  return at
}

/** What an edge had replaced, and for those undone with it what they had. */
function olderThan(edge: MadeEdge, made: ReadonlyMap<string, MadeEdge>): string[] {
  return (edge.evidence.replaced ?? []).flatMap((id) => {
    const undone = made.get(id)
    return undone ? olderThan(undone, made) : [id]
  })
}

/** The holder forgets the edge that is undone, and remembers in its stead what that edge had replaced. */
async function inherit(ctx: TxCtx, edge: MadeEdge, holder: string, older: readonly string[]): Promise<void> {
  await ctx.tx.execute(sql`
    update identity_edge set evidence = jsonb_set(evidence, '{replaced}', (evidence->'replaced') - ${edge.edge_id}::text || ${JSON.stringify(older)}::jsonb)
    where edge_id = ${holder}::uuid`)
  await ctx.tx.execute(sql`
    update identity_edge e set retracted_at = h.decided_at from identity_edge h
    where h.edge_id = ${holder}::uuid and e.edge_id = any(${uuidArray(older)}) and e.retracted_at is not null`)
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
