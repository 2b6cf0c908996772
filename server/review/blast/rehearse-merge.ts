import { rehearsal } from '@/server/spine/rehearsal'
import { approveMerge } from '../approve-merge'
import { asIfSeconded } from './as-if-seconded'
import type { Blast } from './blast'
import { blastOf } from './blast-of'

/**
 * What approving a merge would do, with the overrides given; of one that needs two people, what it does once both agree.
 * Nothing of it stays. Fails as the merge itself would.
 */
export const rehearseMerge = rehearsal({
  name: 'rehearseMerge',
  permission: approveMerge.permission,
  input: approveMerge.input,
  run: async (ctx, pair): Promise<Blast> => {
    await asIfSeconded(ctx, pair)
    return blastOf(ctx, [pair.recordA, pair.recordB], () => approveMerge(ctx, pair))
  },
})
