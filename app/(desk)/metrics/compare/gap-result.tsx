import { Face } from '@/components/ui/face'
import { Section } from '@/components/ui/section'
import { KithError } from '@/lib/errors'
import type { GapDimension } from '@/model/metrics/split-gap'
import { explainGap } from '@/server/metrics/gap/explain-gap'
import { findMeasured } from '@/server/metrics/gap/find-measured'
import type { Ctx } from '@/server/spine/ctx'
import type { Side } from '@/model/metrics/compare-sides'
import { GapWaterfall } from './gap-waterfall'
import { OtherMetrics } from './other-metrics'
import { slicePage } from './read-compare'
import { readingOf } from '@/server/metrics/gap/reading-of'
import { SliceCustomers } from './slice-customers'
import { TwoNumbers } from './two-numbers'

/** The answer: two numbers, the steps from one to the other, and the customers behind the step that is open. */
export async function GapResult(props: {
  ctx: Ctx
  one: Side
  other: Side
  slice: GapDimension | null
  page: number
  newest: string
}) {
  const { ctx, slice, page } = props
  const [one, other] = [readingOf(props.one, props.newest), readingOf(props.other, props.newest)]
  const tell = { only: slice ?? ('none' as const), from: (page - 1) * slicePage, most: slicePage }
  const gap = await explainGap(ctx, { one, other, tell }).catch(asSaid)
  if (gap instanceof KithError)
    return (
      <>
        <div data-plain="why the server said no">
          <Face title="These two cannot be compared">{gap.message}</Face>
        </div>
        <OtherMetrics one={props.one} />
      </>
    )
  const [first, second] = await Promise.all([one, other].map(({ metric, day }) => findMeasured(ctx, { metric, day })))
  const open = gap.steps.find((step) => step.dimension === slice)
  return (
    <>
      <Section title="The two numbers" size="tall">
        <TwoNumbers one={one} other={other} gap={gap} measured={[first ?? null, second ?? null]} />
      </Section>
      <Section title="From the first to the second" size="tall">
        <GapWaterfall gap={gap} one={one} other={other} sides={[props.one, props.other]} open={slice} />
      </Section>
      {open ? (
        <SliceCustomers
          step={open}
          one={one}
          other={other}
          sides={[props.one, props.other]}
          page={page}
          measured={[Boolean(first), Boolean(second)]}
        />
      ) : null}
    </>
  )
}

/** What is refused is said; anything else goes on. */
function asSaid(error: unknown): KithError {
  if (error instanceof KithError) return error
  throw error
}
