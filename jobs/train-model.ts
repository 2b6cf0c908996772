import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { draftModel } from '@/server/identity/models/draft-model'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

const payloadSchema = z.object({ grain: z.enum(goldenGrains), by: z.uuid().nullable().default(null) })

/** Trains a draft of a grain's model, as somebody asked. */
export const trainModel: Job = {
  name: 'train-model',
  run: async (ctx, payload) => {
    const { grain, by } = payloadSchema.parse(payload)
    await asSystem(ctx, (inside) => draftModel(inside, grain, by))
  },
}
