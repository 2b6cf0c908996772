import { requireCtx } from '@/app/session'
import { KeyLink } from '@/components/keys/key-link'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceError } from '@/components/ui/face-error'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { getGuard } from '@/server/profile/guard/get-guard'
import { profileHref } from '../../grain-slug'
import { AsOfControl } from '../../as-of-control'
import { AsOfProfile } from './as-of-profile'
import { askedMoment } from '../../asked-moment'
import { GuardBanner } from './guard-banner'
import { noteView } from './note-view'
import { openProfile } from './open-profile'
import { openView } from './open-view'
import { ProfileActions } from './profile-actions'
import { ProfileHead } from './profile-head'
import { gridFacts } from './grid-facts'
import { ViewBody } from './view-body'
import { ViewSwitch } from './view-switch'
import { withoutFields } from './without-fields'

type Props = {
  params: Promise<{ grain: string; id: string }>
  searchParams: Promise<{ view?: string; anchor?: string; why?: string; asof?: string; known?: string }>
}

/** One customer in one of its views, today or as of a day. A retired id leads to the present one. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const asked = await searchParams
  const route = await params
  const moment = askedMoment(asked, ctx.now)
  if (moment instanceof Error)
    return <FaceError title={moment.message} safe="Nothing was changed. Choose another day." />
  if (moment) return <AsOfProfile ctx={ctx} route={route} view={asked.view} moment={moment} />
  const profile = await openProfile(ctx, route)
  const { grain } = profile
  const { view, offered } = await openView(ctx, asked.view)
  const guard = profile.openPairs ? await getGuard(ctx, { grain, id: profile.entityId }) : null
  await noteView(ctx, profile, view.key)
  const hidden = new Set(guard?.closed ? guard.hidden : [])
  const href = profileHref(grain, profile.entityId)
  const today = ctx.now.toISOString().slice(0, 10)
  return (
    <article>
      <PageCrumbs
        items={[{ label: grains[grain].plural, href: profileHref(grain, '').slice(0, -1) }, { label: view.label }]}
      />
      <ProfileHead
        bare={guard !== null || gridFacts(view, grain).length > 0}
        profile={withoutFields(profile, hidden)}
        now={ctx.now}
        actions={
          <>
            <ViewSwitch role={ctx.actor.role} profile={profile} view={view} offered={offered} />
            <KeyLink
              scope="Customer"
              keycap="Y"
              keyLabel="History: plans, stages, who changed what"
              href={`${href}/history`}
            >
              History
            </KeyLink>
            <AsOfControl href={href} keep={[['view', view.key]]} asof={today} known={null} today={today} />
          </>
        }
      />
      {guard ? <GuardBanner profile={profile} guard={guard} mayReview={may(ctx.actor.role, 'review.read')} /> : null}
      <ViewBody ctx={ctx} profile={profile} view={view} guard={guard} hidden={hidden} asked={asked} />
      <ProfileActions ctx={ctx} profile={profile} guard={guard} view={view.key} />
    </article>
  )
}
