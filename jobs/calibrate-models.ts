import { calibratePublished } from '@/server/identity/models/calibrate-published'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

/** Learns confidence anew from the decisions made since, for every published model. */
export const calibrateModels: Job = {
  name: 'calibrate-models',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => calibratePublished(inside))
  },
}
