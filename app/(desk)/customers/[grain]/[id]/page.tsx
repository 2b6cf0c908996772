import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { grains } from '@/model/grains'
import { viewFor } from '@/model/views/all-views'
import { getOpenPair } from '@/server/profile/get-open-pair'
import { getProfile } from '@/server/profile/get-profile'
import { grainFromSlug, profileHref } from '../../grain-slug'
import { AccountReview } from './account-review'
import { differingFields, withoutFields } from './differing-fields'
import { GuardBanner } from './guard-banner'
import { ProfileHead } from './profile-head'
import { sectionOrError } from './section-or-error'
import { StewardRecord } from './steward-record'
import { SupportLookup } from './support-lookup'
import { ViewFacts } from './view-facts'
import { ViewSwitch } from './view-switch'

type Props = {
  params: Promise<{ grain: string; id: string }>
  searchParams: Promise<{ view?: string; known?: string; anchor?: string }>
}

/** One customer in one of its views. A retired id leads to the present one. */
export default async function ProfilePage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const role = ctx.actor.role as Role
  const route = await params
  const asked = await searchParams
  const grain = grainFromSlug(route.grain)
  const id = z.uuid().safeParse(route.id).data ?? notFound()
  const profile = await getProfile(ctx, { grain, id })
  if (profile.moved) redirect(profileHref(grain, profile.entityId))
  const view = viewFor(role, asked.view)
  const pair = profile.openPairs ? await getOpenPair(ctx, { grain, id: profile.entityId }) : null
  const differing = differingFields(profile, view.key === 'support-lookup' ? pair : null, asked.known)
  const here = (anchor: string) => profileHref(grain, profile.entityId, `?view=${view.key}&anchor=${anchor}`)
  return (
    <article>
      <PageCrumbs
        items={[{ label: grains[grain].plural, href: profileHref(grain, '').slice(0, -1) }, { label: view.label }]}
      />
      <ProfileHead
        bare={pair !== null || view.key !== 'support-lookup'}
        profile={withoutFields(profile, differing)}
        now={ctx.now}
        actions={<ViewSwitch role={role} profile={profile} view={view} />}
      />
      {pair ? (
        <GuardBanner profile={profile} pair={pair} known={asked.known} mayReview={may(role, 'review.read')} />
      ) : null}
      {view.key === 'support-lookup' ? (
        <SupportLookup ctx={ctx} profile={profile} differing={differing} />
      ) : (
        await sectionOrError('Facts', () => ViewFacts({ ctx, profile, view }))
      )}
      {view.key === 'account-review' ? (
        <AccountReview ctx={ctx} profile={profile} anchor={asked.anchor} anchorHref={here} />
      ) : null}
      {view.key === 'steward-record' ? <StewardRecord ctx={ctx} profile={profile} /> : null}
    </article>
  )
}
