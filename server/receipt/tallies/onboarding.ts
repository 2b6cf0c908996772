import { listOnboarding } from '../../boards/list-onboarding'
import { counted, tally } from './tally'

/** The onboarding board as it is narrowed: its length, and how many of its accounts are stuck. */
export const onboarding = tally({
  key: 'onboarding',
  label: 'Accounts getting going',
  grain: 'one account in trial or onboarding',
  sources: ['crm', 'billing', 'product'],
  query: listOnboarding,
  takes: { stage: 'word', owner: 'word', team: 'word', plan: 'word', only: 'word' },
  aspects: {
    count: {
      means: 'Accounts in trial or onboarding, as the board is narrowed.',
      of: ({ count, stuck }) => ({ value: counted(count), lines: [{ label: 'Stuck', text: `${stuck} of them` }] }),
    },
    usual: {
      means: 'Days onboarding usually takes, by the accounts that came through it as far as you see them.',
      of: ({ usual }) => (usual.onboarding === null ? null : counted(usual.onboarding)),
    },
  },
  href: (asked) => `/boards/onboarding?${new URLSearchParams(asked)}`,
})
