import { listUses } from '../../uses/list-uses'
import { customerHref, customerTakes } from './customer-asked'
import { counted, tally } from './tally'

/** Who used what is known of a customer. */
export const uses = tally({
  key: 'uses',
  label: 'Uses of the customer',
  grain: 'one look, export or message',
  sources: [],
  query: listUses,
  takes: customerTakes,
  aspects: {
    count: {
      means: 'Times somebody or a system used the customer, written down as it happened; the newest 20 are shown.',
      of: (found) =>
        found && {
          value: counted(found.length),
          rows: {
            total: found.length,
            newest: found.map(({ key, by, kind, at }) => ({
              key,
              at,
              recordId: key,
              value: { type: 'text', value: `${by}, ${kind}` },
            })),
          },
        },
    },
  },
  href: (asked) => customerHref(asked),
})
