import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { command } from '../spine/command'
import { countFacts } from './count-facts'

/** Counts that somebody made something of a fact: opened its receipt, copied it, went on from it. No audit entry, as for what is shown. */
export const noteFactUse = command({
  name: 'noteFactUse',
  permission: 'use.note',
  input: z.object({ view: z.string().max(60), grain: z.enum(goldenGrains), fact: z.string().max(80) }),
  run: async (ctx, { view, grain, fact }) => {
    await countFacts(ctx, { view, grain, facts: [fact] }, { shown: 0, used: 1 })
    return { result: null, audit: null }
  },
})
