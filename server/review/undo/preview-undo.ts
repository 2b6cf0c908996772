import type { Blast } from '@/server/review/blast/blast'
import { blastOf } from '@/server/review/blast/blast-of'
import { rehearsal } from '@/server/spine/rehearsal'
import type { TxCtx } from '@/server/spine/ctx'
import { type Undone, undoDecision } from '../undo-decision'
import { type AfterSide, cameAfter } from './came-after'
import { entitiesOfUndo } from './entities-of-undo'
import { findPartings } from './find-partings'
import { standingEdges } from './standing-edges'
import type { UndoWhat } from './undo-what'

/** What an undo would do: in counts, to the customers around it, and where what came since would go. */
export type UndoPreview = { undone: Undone; blast: Blast | null; after: AfterSide[] }

/** Customers whose change can still be read one by one; an undo of more is told in counts. */
const mostShown = 12

/** Tries an undo with the very code that would do it, and keeps nothing of it. Fails as the undo itself would. */
export const previewUndo = rehearsal({
  name: 'previewUndo',
  permission: undoDecision.permission,
  input: undoDecision.input,
  async run(ctx, what): Promise<UndoPreview> {
    const { live, held } = await standingEdges(ctx, what)
    const edgeIds = [...live, ...held.map(({ edge }) => edge)].map((edge) => edge.edge_id)
    const around = await entitiesOfUndo(ctx, what)
    const { undone, blast } = await tryUndo(ctx, what, around)
    return { undone, blast, after: await cameAfter(ctx, await findPartings(ctx, edgeIds)) }
  },
})

async function tryUndo(ctx: TxCtx, what: UndoWhat, around: readonly string[]): Promise<Omit<UndoPreview, 'after'>> {
  if (!around.length || around.length > mostShown) return { undone: await undoDecision(ctx, what), blast: null }
  const done: Undone[] = []
  const blast = await blastOf(ctx, around, async () => {
    done.push(await undoDecision(ctx, what))
  })
  const [undone] = done
  if (!undone) throw new Error('The undo was not tried.')
  return { undone, blast }
}
