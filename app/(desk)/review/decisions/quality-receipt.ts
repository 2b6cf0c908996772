import type { QualityFilter } from '@/server/review/decisions/quality-filter'

/** Days that stand for no first and no last one. */
const [ever, never] = ['2000-01-01', '2999-12-31']

/** The receipt of a figure about deciding, over the grain and the days of the list: its arguments before these, and after. */
export const qualityReceipt = (
  figure: 'review-precision' | 'reviewer-decided' | 'reviewers-agree',
  { grain, from = ever, to = never }: QualityFilter,
  { before = [], after = [] }: { before?: readonly string[]; after?: readonly string[] },
): string => ['figure', figure, ...before, grain ?? 'all', from, to, ...after].join(':')
