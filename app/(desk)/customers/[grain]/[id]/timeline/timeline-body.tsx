import { ButtonLink } from '@/components/ui/button-link'
import type { GoldenGrain } from '@/model/grains'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { timelineAnchorKeys } from '@/model/timeline/anchors'
import { denial } from '@/server/spine/check-permission'
import type { Ctx } from '@/server/spine/ctx'
import { dayAfter, deskDay } from '@/server/timeline/desk-day'
import { getTimeline } from '@/server/timeline/get-timeline'
import { listMoments } from '@/server/timeline/list-moments'
import { timelineKindsOf } from '@/server/timeline/timeline-streams'
import { sectionOrError } from '../section-or-error'
import { AnchorChoice } from './anchor-choice'
import { AnchorView } from './anchor-view'
import { EmptyTimeline } from './empty-timeline'
import { JumpForm } from './jump-form'
import { readAsked, type TimelineAsked, timelineHref } from './timeline-asked'
import { TimelineDays } from './timeline-days'
import { TimelineFilter } from './timeline-filter'

type Props = { ctx: Ctx; customer: { grain: GoldenGrain; id: string }; href: string; asked: TimelineAsked }

/** The filter, a moment to look back from with its answer, and one page of the stream. */
export async function TimelineBody({ ctx, customer, href, asked }: Props) {
  const wish = readAsked(asked)
  const { anchor } = wish
  const moments = await listMoments(ctx, customer)
  const of = moments.filter((one) => one.anchor === anchor)
  const moment = of.find((one) => one.day === wish.at) ?? of[0]
  const offered =
    customer.grain === 'person'
      ? (['acquisition'] as const)
      : timelineAnchorKeys.filter((key) => moments.some((one) => one.anchor === key))
  const end = moment?.toCome ? deskDay(ctx.now) : moment?.day
  // The day of a moment is not counted; today is, while the moment is still to come.
  const windowEnd = moment?.toCome ? dayAfter(deskDay(ctx.now)) : (moment?.day ?? deskDay(ctx.now))
  const upTo = wish.before ?? end
  const page = await getTimeline(ctx, {
    ...customer,
    kinds: wish.kinds,
    text: wish.q,
    changes: moment !== undefined && !wish.routine && wish.kinds.length === 0,
    ...(upTo ? { before: dayAfter(upTo) } : {}),
    ...(end ? { since: dayAfter(end, -wish.days) } : {}),
    ...(wish.behind ? { behind: wish.behind } : {}),
  })
  const kept = new URL(timelineHref(href, wish, { q: '', before: undefined }), 'http://kith').searchParams
  const mayReadRaw = may(ctx.actor.role, 'record.read')
  return (
    <>
      <TimelineFilter href={href} wish={wish} offered={timelineKindsOf(ctx.actor.role as Role)} />
      <AnchorChoice href={href} wish={wish} offered={offered}>
        <JumpForm action={href} kept={[...kept]} q={wish.q} before={wish.before ?? ''} />
      </AnchorChoice>
      {anchor
        ? await sectionOrError('What came before', () =>
            AnchorView({ ctx, customer, href, wish, anchor, moments: of, moment, end: windowEnd }),
          )
        : null}
      <div className="px-6 pb-8 max-sm:px-4">
        {page.items.length ? (
          <TimelineDays
            items={page.items}
            now={ctx.now}
            customer={customer}
            rawDenied={mayReadRaw ? undefined : denial('record.read')}
          />
        ) : (
          <EmptyTimeline href={href} wish={wish} more={page.next !== null} anchored={moment !== undefined} />
        )}
        {page.next ? <ButtonLink href={timelineHref(href, wish, { behind: page.next })}>Earlier</ButtonLink> : null}
      </div>
    </>
  )
}
