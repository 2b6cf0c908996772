import { listReveals } from '../../profile/list-reveals'
import { customerHref, customerTakes } from './customer-asked'
import { tally } from './tally'

/** What was revealed of a customer, and how much the reader has revealed today. */
export const reveals = tally({
  key: 'reveals',
  label: 'Revealed',
  grain: 'one field revealed',
  sources: [],
  query: listReveals,
  takes: customerTakes,
  aspects: {
    today: {
      means: 'Fields of any customer that you revealed today, of those you may.',
      of: (found) =>
        found && {
          value: { type: 'text', value: `${found.usedToday} of ${found.aDay}` },
          rows: {
            total: found.rows.length,
            newest: found.rows.map(({ revealId, at, field, by }) => ({
              key: revealId,
              at,
              recordId: revealId,
              value: { type: 'text', value: `${field}, by ${by}` },
            })),
          },
        },
    },
  },
  href: (asked) => customerHref(asked),
})
