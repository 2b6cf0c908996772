import type { GoldenGrain } from '@/model/grains'

const parts = [
  { key: 'subscription', label: 'Subscription', of: ['account'] },
  { key: 'stages', label: 'Stages', of: ['account'] },
  { key: 'fields', label: 'Who changed what', of: ['account', 'company', 'person', 'household'] },
  { key: 'identity', label: 'Merges', of: ['account', 'company', 'person', 'household'] },
] as const

export type HistoryPart = (typeof parts)[number]['key']

/** The parts of history a grain has. */
export const partsOf = (grain: GoldenGrain) => parts.filter(({ of }) => (of as readonly string[]).includes(grain))

/** The part an address asks for, else the first the grain has. */
export const partOf = (grain: GoldenGrain, asked: string | undefined): HistoryPart =>
  partsOf(grain).find(({ key }) => key === asked)?.key ?? partsOf(grain)[0]?.key ?? 'fields'
