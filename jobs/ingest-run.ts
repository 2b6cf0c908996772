import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { asSystem } from '@/server/ingest/claim-run'
import { executeRun } from '@/server/ingest/execute-run'
import { giveUpRun } from '@/server/ingest/give-up-run'
import { enqueueDerivations } from '@/server/ingest/enqueue-derivations'
import type { Job } from './job'

const payloadSchema = z.object({ runId: z.uuid() })

/** Brings one import to its end and asks for what follows from it. The last attempt that fails ends the run in words. */
export const ingestRun: Job = {
  name: 'ingest-run',
  run: async (ctx, payload, { attempt, most }) => {
    const { runId } = payloadSchema.parse(payload)
    try {
      const ending = await executeRun(ctx, runId)
      if (!ending) return
      if (ending.counts.new + ending.counts.changed > 0 && ending.mode !== 'dry')
        await asSystem(ctx, enqueueDerivations)
      if (ending.mode === 'publish' && ending.status === 'done' && ending.path) await rm(ending.path, { force: true })
    } catch (error) {
      if (attempt >= most) await giveUpRun(ctx, runId)
      throw error
    }
  },
}
