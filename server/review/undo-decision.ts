import { stale } from '@/lib/errors'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import type { TxCtx } from '@/server/spine/ctx'
import { raiseRecall } from '@/server/recall/raise-recall'
import { raiseSorting } from '@/server/sorting/raise-sorting'
import { awaitTurn } from './await-turn'
import { rederive } from './rederive'
import { countCustomers } from './undo/count-customers'
import { endBatches } from './undo/end-batches'
import { anyStands } from './undo/find-edges'
import { findPartings } from './undo/find-partings'
import { reopenLater } from './undo/reopen-later'
import { retractEdges } from './undo/retract-edges'
import { settlePairs } from './undo/settle-pairs'
import { standingEdges } from './undo/standing-edges'
import { undoPins } from './undo/undo-pins'
import { type UndoWhat, undoWhat } from './undo/undo-what'

/** What an undo did: edges and decisions taken back, customers more than before, uses called back, things to be sorted. */
export type Undone = { undone: number; decisions: number; parted: number; uses: number; sorting: number }

/**
 * Takes decisions back, at any age and in any order: one, one edge of several made together, a batch, all of a reviewer in
 * a span of time, or a pair put aside. Everything derived is as if they had never been made; later decisions, loads, pins
 * and notes stay. What used a merge now undone is called back, and what was attached to the merged whole is put up for sorting.
 * Throws `not-found`, and `stale` naming who was first when nothing of it stands any more.
 */
export const undoDecision = command({
  name: 'undoDecision',
  permission: 'review.decide',
  input: undoWhat,
  async run(ctx, what) {
    await awaitTurn(ctx, async () => {
      if (!(await anyStands(ctx, what))) await standingEdges(ctx, what)
    })
    const { live, held } = await standingEdges(ctx, what)
    const edges = [...live, ...held.map(({ edge }) => edge)]
    const edgeIds = edges.map((edge) => edge.edge_id)
    const later = edges.length && !('by' in what) ? [] : await reopenLater(ctx, what)
    if (!edges.length && !later.length) throw nothingLeft(what)
    const changed = edges.length ? await retractEdges(ctx, live, held) : []
    const recordIds = [...new Set([...changed, ...(await undoPins(ctx, edgeIds))])]
    const before = await countCustomers(ctx, recordIds)
    if (recordIds.length) await rederive(ctx, recordIds, 'undo', () => settlePairs(ctx, live))
    const parted = Math.max(0, (await countCustomers(ctx, recordIds)) - before)
    const { uses, sorting } = await asPipeline(ctx, () => followUp(ctx, edgeIds, what.reason ?? null))
    const decisions = new Set(edges.map((edge) => edge.batch_id ?? edge.edge_id)).size + later.length
    const pairs = [...new Set([...edges.map(({ a, b }) => `${a} ${b}`), ...later])]
    const { reason: _, ...asked } = what
    return {
      result: { undone: edges.length, decisions, parted, uses, sorting } satisfies Undone,
      audit: { what: asked, edgeIds, pairs, decisions, parted, uses, sorting },
    }
  },
})

async function followUp(ctx: TxCtx, edgeIds: readonly string[], reason: string | null) {
  await endBatches(ctx, edgeIds)
  const partings = await findPartings(ctx, edgeIds)
  return { uses: await raiseRecall(ctx, partings, reason), sorting: await raiseSorting(ctx, partings) }
}

const nothingLeft = (what: UndoWhat) =>
  stale(
    'recordA' in what
      ? 'This pair is not put aside any more. Look at it again.'
      : 'Nothing that was decided then stands any more. Look at it again.',
  )
