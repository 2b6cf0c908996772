import { asSystem } from '@/server/ingest/claim-run'
import { findWeakLinks as find } from '@/server/review/find-weak-links'
import type { Job } from './job'

/** Looks for customers that hang together by a link that may be wrong. */
export const findWeakLinks: Job = {
  name: 'find-weak-links',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => find(inside))
  },
}
