import { z } from 'zod'
import { query } from '@/server/spine/query'
import { pairView } from './pair/pair-view'

/** A pair with both sides, the evidence and what a merge would do (nothing is written). Throws `not-found`, also for a pair already joined. */
export const getPair = query({
  name: 'getPair',
  permission: 'record.read',
  input: z.object({ recordA: z.uuid(), recordB: z.uuid() }),
  run: (ctx, { recordA, recordB }) => pairView(ctx, recordA, recordB),
})
