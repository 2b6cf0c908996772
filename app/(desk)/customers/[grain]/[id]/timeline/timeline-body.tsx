import { ButtonLink } from '@/components/ui/button-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import type { GoldenGrain } from '@/model/grains'
import type { Ctx } from '@/server/spine/ctx'
import { dayAfter } from '@/server/timeline/desk-day'
import { getAnchors } from '@/server/timeline/get-anchors'
import { getTimeline } from '@/server/timeline/get-timeline'
import { timelineKindKeys } from '@/server/timeline/timeline-item'
import { TimelineDays } from './timeline-days'
import { TimelineFilter } from './timeline-filter'

/** What an address may ask of a timeline. */
export type TimelineAsked = { behind?: string; kind?: string | string[]; anchor?: string }

type Props = { ctx: Ctx; customer: { grain: GoldenGrain; id: string }; href: string; asked: TimelineAsked }

/** The filter and one page of the stream. */
export async function TimelineBody({ ctx, customer, href, asked }: Props) {
  const kinds = timelineKindKeys.filter((kind) => [asked.kind].flat().includes(kind))
  const anchors = await getAnchors(ctx, customer)
  const anchor = Object.entries(anchors).find(([key]) => key === asked.anchor)
  const from = asked.behind ? { behind: asked.behind } : anchor ? { before: dayAfter(anchor[1].day) } : {}
  const page = await getTimeline(ctx, { ...customer, kinds, ...from })
  return (
    <>
      <TimelineFilter href={href} kinds={kinds} anchors={anchors} anchor={anchor?.[0]} />
      <div className="px-6 pb-8 max-sm:px-4">
        {page.items.length ? (
          <TimelineDays items={page.items} now={ctx.now} />
        ) : (
          <FaceEmpty title="Nothing happened">
            {kinds.length
              ? 'Nothing of these kinds. Choose others, or all.'
              : 'Facts appear here as sources bring them.'}
          </FaceEmpty>
        )}
        {page.next ? (
          <ButtonLink
            href={`${href}?${new URLSearchParams([...kinds.map((kind) => ['kind', kind]), ['behind', page.next]])}`}
          >
            Earlier
          </ButtonLink>
        ) : null}
      </div>
    </>
  )
}
