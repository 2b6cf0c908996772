import { z } from 'zod'
import { asPipeline } from '@/server/spine/as-pipeline'
import { command } from '@/server/spine/command'
import { enqueueDerivations } from './enqueue-derivations'
import { revertRun } from './revert-run'

/**
 * Takes an import back: its new records are withdrawn, changed ones say again what they said before, its events are
 * removed, and customers are resolved anew. What a later import has changed since stays as that import left it.
 */
export const revertImport = command({
  name: 'revertImport',
  permission: 'import.revert',
  input: z.strictObject({ runId: z.uuid() }),
  run: async (ctx, { runId }) => {
    const result = await asPipeline(ctx, () => revertRun(ctx, runId))
    await enqueueDerivations(ctx)
    return { result, audit: { runId, ...result } }
  },
})
