import { listStandings } from '../../metrics/confirm/list-standings'
import { tally } from './tally'

/** How many definitions are certified, and how many of the words one needs it has. */
export const standings = tally({
  key: 'standings',
  label: 'Definitions and their words',
  grain: 'one definition, or one word a definition needs',
  sources: [],
  query: listStandings,
  takes: { metric: 'word' },
  picks: ['metric'],
  aspects: {
    certified: {
      means: 'Definitions that everybody whose word they need has confirmed.',
      of: (found) => ({ type: 'text', value: `${found.filter((one) => one.certified).length} of ${found.length}` }),
    },
    words: {
      means: 'Words given for this very text of a definition, of those it needs.',
      of: (found, { metric }) => {
        const one = found.find((standing) => standing.metric === metric)
        return one
          ? { type: 'text', value: `${one.voices.length - one.waitsFor.length} of ${one.voices.length}` }
          : null
      },
    },
    texts: {
      means: 'Different texts that values of one version were measured with.',
      of: (found, { metric }) => {
        const changed = found.find((standing) => standing.metric === metric)?.changedQuietly
        return changed
          ? {
              value: { type: 'integer', value: changed.texts },
              lines: [{ label: 'Newest since', text: changed.seenAt.slice(0, 10) }],
            }
          : null
      },
    },
  },
  href: ({ metric }) => (metric ? `/metrics/${metric}` : '/metrics'),
})
