import { z } from 'zod'
import { asSystem } from '@/server/ingest/claim-run'
import { enqueueDerivations } from '@/server/ingest/enqueue-derivations'
import { executeRevert } from '@/server/ingest/execute-revert'
import { giveUpRun } from '@/server/ingest/give-up-run'
import type { Job } from './job'

const payloadSchema = z.object({ runId: z.uuid() })

/** Takes one large import back and asks for what follows from it. The last attempt that fails ends the run in words. */
export const revertRun: Job = {
  name: 'revert-run',
  run: async (ctx, payload, { attempt, most }) => {
    const { runId } = payloadSchema.parse(payload)
    try {
      const ending = await executeRevert(ctx, runId)
      if (ending?.counts.changed) await asSystem(ctx, enqueueDerivations)
    } catch (error) {
      if (attempt >= most)
        await giveUpRun(
          ctx,
          runId,
          'The revert was interrupted too often. What was taken back stays so; revert again for the rest.',
        )
      throw error
    }
  },
}
