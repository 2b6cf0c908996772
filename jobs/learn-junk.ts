import { learnJunk as learn } from '@/server/identity/learn-junk'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

/** Learns identifiers that many strangers share, so that they join nobody. */
export const learnJunk: Job = {
  name: 'learn-junk',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => learn(inside))
  },
}
