import { query } from '@/server/spine/query'
import { agreementBy } from './agreement-by'
import { precisionBy } from './precision-by'
import { qualityFilter } from './quality-filter'
import { reviewerFigures } from './reviewer-figures'

export type ReviewQuality = Awaited<ReturnType<typeof reviewQuality>>

/** How good deciding is: what became of pairs by band and by reason, how well two people agree, and each reviewer's figures. */
export const reviewQuality = query({
  name: 'reviewQuality',
  permission: 'record.read',
  input: qualityFilter,
  async run(ctx, filter) {
    const precision = await precisionBy(ctx, filter)
    return { ...precision, agreement: await agreementBy(ctx, filter), reviewers: await reviewerFigures(ctx, filter) }
  },
})
