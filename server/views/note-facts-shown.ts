import { command } from '../spine/command'
import { countFacts, factsOfView } from './count-facts'

/**
 * Counts that these facts of a view were on a screen, for the role that asks. It says nothing of a customer or a
 * person, so it leaves no audit entry: the counts themselves are what is kept, one upsert a view.
 */
export const noteFactsShown = command({
  name: 'noteFactsShown',
  permission: 'use.note',
  input: factsOfView,
  run: async (ctx, asked) => {
    await countFacts(ctx, asked, { shown: 1, used: 0 })
    return { result: null, audit: null }
  },
})
