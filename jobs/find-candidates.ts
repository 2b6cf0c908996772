import { findCandidates as find } from '@/server/identity/find-candidates'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

/** Looks for customers that look alike. */
export const findCandidates: Job = {
  name: 'find-candidates',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => find(inside, {}))
  },
}
