import { sql } from 'drizzle-orm'
import { notFound, stale } from '@/lib/errors'
import { uuidArray } from '@/server/identity/uuid-array'
import type { TxCtx } from '@/server/spine/ctx'
import { type MadeEdge, findEdges } from './find-edges'
import type { UndoWhat } from './undo-what'

/** A later decision that took the place of one of these: the edge it replaced is in its evidence. */
export type Holder = { edge_id: string; replaced: string }

/**
 * The edges an undo is to take back: those that stand (`live`), and those that a later decision replaced (`held`: it must
 * not bring them back when it is undone itself). Throws `not-found`, and `stale` naming who when nothing is left to undo.
 */
export async function standingEdges(
  ctx: TxCtx,
  what: UndoWhat,
): Promise<{ live: MadeEdge[]; held: { edge: MadeEdge; holder: string }[] }> {
  const found = await findEdges(ctx, what)
  const live = found.filter((edge) => !edge.retracted_at)
  const gone = found.filter((edge) => edge.retracted_at)
  const holders = gone.length ? await holdersOf(ctx, gone) : []
  const held = gone.flatMap((edge) => {
    const holder = holders.find((one) => one.replaced === edge.edge_id)
    return holder ? [{ edge, holder: holder.edge_id }] : []
  })
  if (live.length || held.length || mayBeLater(what)) return { live, held }
  const [last] = gone
  throw last ? await undoneAlready(ctx, last.edge_id) : notFound('The decision')
}

/** These may also mean pairs that were put aside, which have no edge. */
const mayBeLater = (what: UndoWhat) => 'recordA' in what || 'by' in what

/** An edge was replaced if it was retracted in the very moment of a decision that names it. */
function holdersOf(ctx: TxCtx, gone: readonly MadeEdge[]): Promise<Holder[]> {
  return ctx.tx.execute<Holder>(sql`
    select h.edge_id, e.edge_id as replaced from identity_edge e
      join identity_edge h on h.origin = 'person' and h.decided_at = e.retracted_at and h.evidence->'replaced' ? e.edge_id::text
    where e.edge_id = any(${uuidArray(gone.map((edge) => edge.edge_id))})`)
}

async function undoneAlready(ctx: TxCtx, edgeId: string): Promise<Error> {
  const [row] = await ctx.tx.execute<{ name: string | null; at: string }>(sql`
    select u.name, to_char(e.retracted_at at time zone 'UTC', 'FMDD Mon YYYY, HH24:MI UTC') as at
    from identity_edge e left join app_user u on u.user_id = e.retracted_by where e.edge_id = ${edgeId}::uuid`)
  return stale(`${row?.name ?? 'Somebody'} undid this already on ${row?.at ?? 'an unknown day'}.`)
}
