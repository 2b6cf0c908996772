import type { Classification } from '../access/classifications'
import type { GoldenGrain } from '../grains'

type ViewList = {
  label: string
  meaning: string
  grains: readonly GoldenGrain[]
  /** Takes the whole width, below the columns. */
  wide?: true
  /** Shown also while it is not known whom of two look-alikes one has before one. */
  inDoubt?: true
  /** What one needs to read to see it. */
  needs?: Classification
}

const all = ['account', 'company', 'person', 'household'] as const satisfies readonly GoldenGrain[]

/** Lists a view may show below its facts. */
export const viewLists = {
  identity: {
    label: 'Identity',
    meaning: 'The fields of the view one under the other, masked ones with a way to reveal them.',
    grains: all,
    inDoubt: true,
  },
  health: { label: 'Health', meaning: 'The score, the sentence why and its inputs.', grains: ['account'] },
  churn: { label: 'Churn risk', meaning: 'The risk of losing it, and the reasons.', grains: ['account'] },
  'active-users': { label: 'Weekly active users', meaning: 'Thirteen weeks of use.', grains: ['account'] },
  expansion: { label: 'Expansion', meaning: 'How subscriptions grew and shrank.', grains: ['account'] },
  'open-tickets': { label: 'Open tickets', meaning: 'Tickets that wait, newest first.', grains: all },
  'recent-tickets': { label: 'Recent tickets', meaning: 'The newest tickets of all.', grains: all, inDoubt: true },
  'same-point': {
    label: 'Same point before the last renewal',
    meaning: 'How it stood as many days before its last renewal.',
    grains: ['account'],
    needs: 'commercial',
  },
  entitlements: { label: 'Entitled to', meaning: 'What they may ask of us.', grains: all, inDoubt: true },
  orders: { label: 'Recent orders and visits', meaning: 'The newest orders, and visits between.', grains: all },
  'known-issues': { label: 'Known issues', meaning: 'Faults behind their tickets.', grains: all, inDoubt: true },
  consent: { label: 'May we contact them?', meaning: 'Consent by purpose and channel.', grains: all, inDoubt: true },
  'safe-to-say': {
    label: 'Safe to say now',
    meaning: 'What may be read out, and what not.',
    grains: all,
    inDoubt: true,
  },
  relationships: { label: 'Belongs together', meaning: 'Companies, accounts, people and households.', grains: all },
  notes: { label: 'Notes', meaning: 'What people here wrote.', grains: all },
  reveals: { label: 'Revealed', meaning: 'What was revealed, by whom and why.', grains: all, inDoubt: true },
  members: { label: 'Members', meaning: 'The records it is made of.', grains: all },
  conflicts: { label: 'Conflicts', meaning: 'Fields on which records disagree.', grains: all },
  edges: { label: 'Why joined', meaning: 'What joins the records.', grains: all },
  uses: { label: 'Who used this', meaning: 'Views, exports and readers.', grains: all },
  lanes: {
    label: 'What came before',
    meaning: 'Events by source before the renewal, churn or expansion.',
    grains: ['account'],
    wide: true,
  },
} as const satisfies Record<string, ViewList>

export type ViewListKey = keyof typeof viewLists

export const viewListKeys = Object.keys(viewLists) as ViewListKey[]

/** A list by its key, or undefined. */
export function viewListOf(key: string): (ViewList & { key: ViewListKey }) | undefined {
  const known = viewListKeys.find((one) => one === key)
  return known ? { ...viewLists[known], key: known } : undefined
}
