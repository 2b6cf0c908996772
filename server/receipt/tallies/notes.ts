import { listNotes } from '../../notes/list-notes'
import { customerHref, customerTakes } from './customer-asked'
import { counted, tally } from './tally'

/** What people here wrote about a customer. */
export const notes = tally({
  key: 'notes',
  label: 'Notes',
  grain: 'one note',
  sources: [],
  query: listNotes,
  takes: customerTakes,
  aspects: {
    count: {
      means: 'Notes people here wrote about the customer and did not take away; the newest 50 are shown.',
      of: (found) =>
        found && {
          value: counted(found.length),
          rows: {
            total: found.length,
            newest: found.map(({ noteId, text, at }) => ({
              key: noteId,
              at,
              recordId: noteId,
              value: { type: 'text', value: text },
            })),
          },
        },
    },
  },
  href: (asked) => customerHref(asked),
})
