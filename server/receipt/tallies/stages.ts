import { listStages } from '../../history/list-stages'
import { customerHref, customerTakes } from './customer-asked'
import { counted, tally } from './tally'

/** How many moves of an account between stages the model does not allow. */
export const stages = tally({
  key: 'stages',
  label: 'Moves between stages',
  grain: 'one move from stage to stage',
  sources: ['crm', 'billing'],
  query: listStages,
  takes: customerTakes,
  aspects: {
    'not-allowed': {
      means: 'Moves of the customer from one stage to another that the model of the lifecycle does not allow.',
      of: (spans) => ({
        value: counted(spans.filter((span) => !span.allowed).length),
        lines: [{ label: 'Stages', text: String(spans.length) }],
      }),
    },
  },
  href: (asked) => customerHref(asked, '/history?part=stages'),
})
