import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { grains } from '@/model/grains'
import { viewFor } from '@/model/views/all-views'
import { getGuard } from '@/server/profile/guard/get-guard'
import { profileHref } from '../../grain-slug'
import { AccountReview } from './account-review'
import { GuardBanner } from './guard-banner'
import { noteView } from './note-view'
import { openProfile } from './open-profile'
import { ProfileActions } from './profile-actions'
import { ProfileHead } from './profile-head'
import { sectionOrError } from './section-or-error'
import { StewardRecord } from './steward-record'
import { SupportLookup } from './support-lookup'
import { ViewFacts } from './view-facts'
import { ViewSwitch } from './view-switch'
import { withoutFields } from './without-fields'

type Props = {
  params: Promise<{ grain: string; id: string }>
  searchParams: Promise<{ view?: string; anchor?: string; why?: string }>
}

/** One customer in one of its views. A retired id leads to the present one. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const role = ctx.actor.role as Role
  const asked = await searchParams
  const profile = await openProfile(ctx, await params)
  const { grain } = profile
  const view = viewFor(role, asked.view)
  const guard = profile.openPairs ? await getGuard(ctx, { grain, id: profile.entityId }) : null
  await noteView(ctx, profile, view.key)
  const hidden = new Set(guard?.closed ? guard.hidden : [])
  const here = (anchor: string) => profileHref(grain, profile.entityId, `?view=${view.key}&anchor=${anchor}`)
  return (
    <article>
      <PageCrumbs
        items={[{ label: grains[grain].plural, href: profileHref(grain, '').slice(0, -1) }, { label: view.label }]}
      />
      <ProfileHead
        bare={guard !== null || view.key !== 'support-lookup'}
        profile={withoutFields(profile, hidden)}
        now={ctx.now}
        actions={<ViewSwitch role={role} profile={profile} view={view} />}
      />
      {guard ? <GuardBanner profile={profile} guard={guard} mayReview={may(role, 'review.read')} /> : null}
      {view.key === 'support-lookup' ? (
        <SupportLookup ctx={ctx} profile={profile} hidden={hidden} guard={guard} />
      ) : (
        await sectionOrError('Facts', () => ViewFacts({ ctx, profile, view }))
      )}
      {view.key === 'account-review' ? (
        <AccountReview
          ctx={ctx}
          profile={profile}
          anchor={asked.anchor}
          anchorHref={here}
          why={asked.why === 'health'}
        />
      ) : null}
      {view.key === 'steward-record' ? <StewardRecord ctx={ctx} profile={profile} /> : null}
      <ProfileActions ctx={ctx} profile={profile} guard={guard} view={view.key} />
    </article>
  )
}
