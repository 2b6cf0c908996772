import { command } from '../spine/command'
import { countFacts, factsOfView } from './count-facts'

/**
 * Counts that these facts of a view were read through the API, by a system's token or by a person: each was shown, and taken,
 * for that is what one asks the API for. Only what was answered is counted, not what was withheld. No audit entry, as for what is shown.
 */
export const noteFactsRead = command({
  name: 'noteFactsRead',
  permission: 'use.note',
  input: factsOfView,
  run: async (ctx, asked) => {
    await countFacts(ctx, asked, { shown: 1, used: 1, api: 1 })
    return { result: null, audit: null }
  },
})
