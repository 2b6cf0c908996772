import { z } from 'zod'
import { goldenGrains } from '@/model/grains'
import { command } from '../spine/command'
import { countFacts } from './count-facts'

/**
 * Counts that these facts of a view were on a screen, for the role that asks. It says nothing of a customer or a
 * person, so it leaves no audit entry: the counts themselves are what is kept, one upsert a view.
 */
export const noteFactsShown = command({
  name: 'noteFactsShown',
  permission: 'use.note',
  input: z.object({
    view: z.string().max(60),
    grain: z.enum(goldenGrains),
    facts: z.array(z.string().max(80)).max(30),
  }),
  run: async (ctx, asked) => {
    await countFacts(ctx, asked, { shown: 1, used: 0 })
    return { result: null, audit: null }
  },
})
