import { unfoldLine, type Unfolded } from '../../timeline/unfold-line'
import { customerHref, customerTakes } from './customer-asked'
import { counted, money, tally } from './tally'

const most = 20

const parts = ({ items, count }: Unfolded) => ({
  total: count,
  newest: items.slice(0, most).map(({ id, at, title, amount, of }) => ({
    key: id,
    at,
    recordId: of?.split(':')[2] ?? id,
    value: amount
      ? { type: 'money' as const, value: amount.minor, currency: amount.currency }
      : { type: 'text' as const, value: title },
  })),
})

/** A line of a timeline that stands for many of one day: how many, what they add up to, and which. */
export const folded = tally({
  key: 'folded',
  label: 'Several of one day',
  grain: 'one thing that happened',
  sources: [],
  query: unfoldLine,
  takes: { ...customerTakes, day: 'word', kind: 'word', key: 'word' },
  aspects: {
    count: {
      means: 'Things that are alike and happened to the customer on one day; the line unfolds into them.',
      of: (line) => ({ value: counted(line.count), rows: parts(line) }),
    },
    amount: {
      means: 'What things that are alike and happened on one day add up to, all in one currency.',
      of: (line) => (line.amount ? { value: money(line.amount.minor, line.amount.currency), rows: parts(line) } : null),
    },
  },
  href: ({ day = '', ...asked }) => customerHref(asked, `/timeline?${new URLSearchParams({ before: day })}`),
})
