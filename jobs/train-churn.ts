import { z } from 'zod'
import { learnFromHistory } from '@/server/churn/learn-from-history'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

const payloadSchema = z.object({ by: z.uuid().nullable().default(null) })

/** Learns a draft of the churn model, weekly or as somebody asked. Putting it in force is left to a person. */
export const trainChurn: Job = {
  name: 'train-churn',
  run: async (ctx, payload) => {
    const { by } = payloadSchema.parse(payload)
    await asSystem(ctx, (inside) => learnFromHistory(inside, by))
  },
}
