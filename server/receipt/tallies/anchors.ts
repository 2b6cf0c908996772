import { getAnchors } from '../../timeline/get-anchors'
import { customerHref, customerTakes } from './customer-asked'
import { tally } from './tally'

/** The days a timeline looks back from. */
export const anchors = tally({
  key: 'anchors',
  label: 'What is looked back from',
  grain: 'one day of an account',
  sources: ['crm', 'billing'],
  query: getAnchors,
  takes: customerTakes,
  aspects: {
    churn: {
      means: 'The day any record of the account last became churned.',
      of: ({ churn }) => (churn ? { type: 'date', value: churn.day } : null),
    },
    expansion: {
      means: 'The day the account last went up to a greater plan.',
      of: ({ expansion }) =>
        expansion
          ? { value: { type: 'date', value: expansion.day }, lines: [{ label: 'To', text: expansion.label }] }
          : null,
    },
  },
  href: (asked) => customerHref(asked, '/history'),
})
