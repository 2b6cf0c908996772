import { compareChanges } from '../../timeline/compare-changes'
import { customerHref, customerTakes } from './customer-asked'
import { counted, tally } from './tally'

/** How many similar customers the changes of an account are held against. */
export const compared = tally({
  key: 'compared',
  label: 'Similar customers',
  grain: 'one account',
  sources: ['billing', 'crm'],
  query: compareChanges,
  takes: { ...customerTakes, anchor: 'word', day: 'word', days: 'number' },
  aspects: {
    similar: {
      means: 'Customers you may see that were like this one when the days looked at began.',
      of: ({ similar, plan, sameSize }) => ({
        value: counted(similar),
        lines: [{ label: 'Alike in', text: `plan ${plan ?? 'none'}${sameSize ? ' and size' : ''}` }],
      }),
    },
  },
  href: ({ anchor = '', days = '', ...asked }) =>
    customerHref(asked, `/timeline?${new URLSearchParams({ anchor, days })}`),
})
