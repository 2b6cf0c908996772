import { z } from 'zod'
import { command } from '@/server/spine/command'
import { enqueue } from '@/server/spine/enqueue'

/** Asks the worker to learn a new draft from the history there is now. Nothing is put in force. Asked twice while it waits, it is done once. */
export const trainChurnModel = command({
  name: 'trainChurnModel',
  permission: 'churn.train',
  input: z.object({}),
  async run(ctx) {
    await enqueue(ctx, 'train-churn', { by: ctx.actor.userId }, 'train-churn')
    return { result: {}, audit: {} }
  },
})
