import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '@/server/spine/command'
import { changeOwnView } from './change-own-view'

/** Takes a view of one's own off the lists. Throws not-found for somebody else's, and for one that is removed already. */
export const removeView = command({
  name: 'removeView',
  permission: 'view.save',
  input: z.object({ viewId: z.uuid() }),
  async run(ctx, { viewId }) {
    await changeOwnView(ctx, viewId, sql`removed_at = ${ctx.now.toISOString()}::timestamptz`)
    return { result: { viewId }, audit: { viewId } }
  },
})
