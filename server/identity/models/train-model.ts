import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'

/** Asks the worker to train a new draft from the records there are now. Nothing is published. Asked twice while it waits, it is done once. */
export const trainModel = command({
  name: 'trainModel',
  permission: 'matching.manage',
  input: z.object({ grain: z.enum(goldenGrains) }),
  async run(ctx, { grain }) {
    await enqueue(ctx, 'train-model', { grain, by: ctx.actor.userId }, `train-model ${grain}`)
    return { result: { grain }, audit: { grain } }
  },
})
