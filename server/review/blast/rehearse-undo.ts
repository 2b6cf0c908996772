import { rehearsal } from '@/server/spine/rehearsal'
import { entitiesOfUndo } from '../undo/entities-of-undo'
import { undoDecision } from '../undo-decision'
import type { Blast } from './blast'
import { blastOf } from './blast-of'

/** What taking a decision back would do, or all of a batch or of a reviewer. Nothing of it stays. Fails as the undo itself would. */
export const rehearseUndo = rehearsal({
  name: 'rehearseUndo',
  permission: undoDecision.permission,
  input: undoDecision.input,
  run: async (ctx, what): Promise<Blast> =>
    blastOf(ctx, await entitiesOfUndo(ctx, what), () => undoDecision(ctx, what)),
})
