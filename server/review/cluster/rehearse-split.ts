import { z } from 'zod'
import { rehearsal } from '@/server/spine/rehearsal'
import { previewParting } from './parting-preview'
import { splitAll } from './split-all'
import { splitRecords } from './split-records'

/** A reason is not needed to look. */
const reason = 'Tried and not kept'

/** What taking records out, or taking all apart, would do. Found by doing it; nothing is kept. */
export const rehearseSplit = rehearsal({
  name: 'rehearseSplit',
  permission: splitRecords.permission,
  input: z.union([splitRecords.input.omit({ reason: true }), splitAll.input.omit({ reason: true })]),
  run: (ctx, input) =>
    'entityId' in input
      ? previewParting(ctx, input.entityId, () => splitAll(ctx, { ...input, reason }))
      : previewParting(ctx, input.recordIds[0] ?? '', () => splitRecords(ctx, { ...input, reason })),
})
