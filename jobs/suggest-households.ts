import { suggestHouseholds as suggest } from '@/server/households/suggest-households'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

/** Looks for persons who seem to share a home. */
export const suggestHouseholds: Job = {
  name: 'suggest-households',
  run: async (ctx) => {
    await asSystem(ctx, (inside) => suggest(inside))
  },
}
