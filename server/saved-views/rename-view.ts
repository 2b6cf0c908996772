import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '@/server/spine/command'
import { changeOwnView } from './change-own-view'
import { viewName } from './view-input'

/** Gives a view of one's own another name, and says whether others see it. Throws not-found for somebody else's. */
export const renameView = command({
  name: 'renameView',
  permission: 'view.save',
  input: z.object({ viewId: z.uuid(), name: viewName, shared: z.boolean() }),
  async run(ctx, { viewId, name, shared }) {
    await changeOwnView(ctx, viewId, sql`name = ${name}, shared = ${shared}`)
    return { result: { viewId }, audit: { viewId, shared } }
  },
})
