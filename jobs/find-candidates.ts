import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { findCandidates as find } from '@/server/identity/find-candidates'
import { asSystem } from '@/server/ingest/claim-run'
import type { Job } from './job'

const payload = z.object({ grain: z.enum(goldenGrains).optional(), entityIds: z.array(z.uuid()).optional() })

/** Looks for customers that look alike: all of them, those of one grain, or around some entities. */
export const findCandidates: Job = {
  name: 'find-candidates',
  run: async (ctx, given) => {
    const options = payload.parse(given ?? {})
    await asSystem(ctx, (inside) => find(inside, options))
  },
}
