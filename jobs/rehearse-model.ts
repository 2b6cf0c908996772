import { modelKey } from '@/server/identity/models/model-key'
import { rehearse } from '@/server/identity/models/rehearse'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

/** Works out what publishing a version would do to the queue, and keeps the counts with the version. */
export const rehearseModel: Job = {
  name: 'rehearse-model',
  run: async (ctx, payload) => {
    const key = modelKey.parse(payload)
    await asSystem(ctx, (inside) => rehearse(inside, key))
  },
}
