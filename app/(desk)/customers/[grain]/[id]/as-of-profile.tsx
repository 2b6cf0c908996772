import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceEmpty } from '@/components/ui/face-empty'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { getAsOf } from '@/server/history/get-as-of'
import { getChangedDays } from '@/server/history/get-changed-days'
import type { Moment } from '@/server/history/moment'
import { momentQuery } from '@/server/history/read-moment'
import { getGuard } from '@/server/profile/guard/get-guard'
import type { Ctx } from '@/server/spine/ctx'
import { profileHref } from '../../grain-slug'
import { AsOfBanner } from '../../as-of-banner'
import { AsOfBody } from './as-of-body'
import { AsOfControl } from '../../as-of-control'
import { AsOfHead } from './as-of-head'
import { GuardBanner } from './guard-banner'
import { noteView } from './note-view'
import { openPast } from './open-past'
import { openView } from './open-view'
import { withoutFields } from './without-fields'

type Props = { ctx: Ctx; route: { grain: string; id: string }; view: string | undefined; moment: Moment }

/** One customer as it was at a moment, in one of its views. Nothing can be changed there. */
export async function AsOfProfile({ ctx, route, view: asked, moment }: Props) {
  const { profile, id } = await openPast(ctx, route, moment)
  const { grain } = profile
  const { view, offered } = await openView(ctx, asked)
  const guard = profile.openPairs ? await getGuard(ctx, { grain, id: profile.entityId }) : null
  await noteView(ctx, profile, view.key)
  const closed = guard?.closed ? guard : null
  const past = closed ? null : await getAsOf(ctx, { grain, id, ...moment })
  const days = closed ? null : await getChangedDays(ctx, { grain, id, day: moment.valid, known: moment.known })
  const href = (day: string) => `${profileHref(grain, id)}?view=${view.key}&${momentQuery({ ...moment, valid: day })}`
  const { valid, known } = past ?? moment
  return (
    <article data-asof={valid}>
      <PageCrumbs
        items={[
          { label: grains[grain].plural, href: profileHref(grain, '').slice(0, -1) },
          { label: view.label, href: profileHref(grain, profile.entityId, `?view=${view.key}`) },
          { label: `As of ${valid}` },
        ]}
      />
      <AsOfHead
        profile={withoutFields(profile, new Set(closed?.hidden))}
        past={past}
        offered={offered}
        view={view}
        href={(key) => `${profileHref(grain, id)}?view=${key}&${momentQuery(moment)}`}
      />
      <AsOfBanner moment={{ valid, known }} told={known ? knownThen : allKnown}>
        <AsOfControl
          href={profileHref(grain, id)}
          keep={[['view', view.key]]}
          asof={valid}
          known={known}
          today={ctx.now.toISOString().slice(0, 10)}
          beforeHref={days?.before ? href(days.before) : null}
          afterHref={days?.after ? href(days.after) : null}
          backHref={profileHref(grain, profile.entityId, `?view=${view.key}`)}
        />
      </AsOfBanner>
      {closed ? (
        <>
          <GuardBanner profile={profile} guard={closed} mayReview={may(ctx.actor.role, 'review.read')} />
          <div className="px-6 max-sm:px-4">
            <FaceEmpty title="Not before you know who this is">What one of them was is not for the other.</FaceEmpty>
          </div>
        </>
      ) : past ? (
        <AsOfBody ctx={ctx} profile={profile} past={past} view={view} />
      ) : null}
    </article>
  )
}

const allKnown = [
  'What its sources had said by the end of that day, by all Kith knows today. Nothing can be changed here.',
]
const knownThen = ['Only what Kith had heard by then, and who it took for whom. Measures are kept by who is who today.']
