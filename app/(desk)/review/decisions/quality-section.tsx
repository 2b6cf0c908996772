import { Section } from '@/components/ui/section'
import { type ReviewQuality, reviewQuality } from '@/server/review/decisions/review-quality'
import type { QualityFilter } from '@/server/review/decisions/quality-filter'
import type { Ctx } from '@/server/spine/ctx'
import { BandTable } from './band-table'
import { AgreementTable } from './agreement-table'
import { ReasonTable } from './reason-table'
import { qualityReceipt } from './quality-receipt'
import { ReviewerTable } from './reviewer-table'

/** How good deciding is, over the days and the grain of the list. */
export async function QualitySection({ ctx, filter }: { ctx: Ctx; filter: QualityFilter }) {
  const quality = await reviewQuality(ctx, filter)
  return (
    <div className="mt-6 px-6 max-sm:px-4">
      <Section
        title="How good deciding is"
        note={
          <span
            data-receipt={qualityReceipt('review-precision', filter, { after: ['above', '0.9'] })}
            data-name="Called likely and found the same"
          >
            {sayBest(quality)}
          </span>
        }
      >
        <div className="grid grid-cols-2 gap-x-8 gap-y-4 max-[1100px]:grid-cols-1">
          <BandTable bands={quality.bands} filter={filter} />
          <ReasonTable reasons={quality.reasons} filter={filter} />
          <ReviewerTable reviewers={quality.reviewers} filter={filter} />
          <AgreementTable agreement={quality.agreement} filter={filter} />
        </div>
      </Section>
    </div>
  )
}

/** One sentence first: of what was called likely, how much was the same. */
function sayBest({ bands }: ReviewQuality): string {
  const likely = bands.filter((band) => band.from >= 0.9).flatMap((band) => band.found ?? [])
  const tries = likely.reduce((sum, one) => sum + one.tries, 0)
  if (!tries) return 'Nothing that was called likely has been decided in these days'
  const hits = likely.reduce((sum, one) => sum + one.hits, 0)
  return `Of ${tries.toLocaleString('en-GB')} ${tries === 1 ? 'pair' : 'pairs'} called likely, ${hits.toLocaleString('en-GB')} stand as the same`
}
