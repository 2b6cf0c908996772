import { requireCtx } from '@/app/session'
import { KeyLink } from '@/components/keys/key-link'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceEmpty } from '@/components/ui/face-empty'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { getGuard } from '@/server/profile/guard/get-guard'
import { profileHref } from '../../../grain-slug'
import { GuardBanner } from '../guard-banner'
import { noteView } from '../note-view'
import { openProfile } from '../open-profile'
import { ProfileHead } from '../profile-head'
import { withoutFields } from '../without-fields'
import type { TimelineAsked } from './timeline-asked'
import { TimelineBody } from './timeline-body'

type Props = { params: Promise<{ grain: string; id: string }>; searchParams: Promise<TimelineAsked> }

/** Everything that happened to one customer in one stream, newest first. While it is not known who they are: nothing but the question. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const profile = await openProfile(ctx, await params, '/timeline')
  const { grain } = profile
  const customer = { grain, id: profile.entityId }
  const guard = profile.openPairs ? await getGuard(ctx, customer) : null
  const closed = guard?.closed ? guard : null
  const href = profileHref(grain, profile.entityId)
  await noteView(ctx, profile, 'timeline')
  return (
    <>
      <PageCrumbs
        items={[
          { label: grains[grain].plural, href: profileHref(grain, '').slice(0, -1) },
          { label: profile.name ?? profile.code, href },
          { label: 'Timeline' },
        ]}
      />
      <ProfileHead
        profile={withoutFields(profile, new Set(closed?.hidden))}
        now={ctx.now}
        actions={
          <KeyLink scope="Customer" keycap="P" keyLabel="Profile" href={href}>
            Profile
          </KeyLink>
        }
      />
      {closed ? (
        <>
          <GuardBanner profile={profile} guard={closed} mayReview={may(ctx.actor.role, 'review.read')} />
          <div className="px-6 max-sm:px-4">
            <FaceEmpty title="Not before you know who this is">
              What happened to one of them is not for the other.
            </FaceEmpty>
          </div>
        </>
      ) : (
        <TimelineBody ctx={ctx} customer={customer} href={`${href}/timeline`} asked={await searchParams} />
      )}
    </>
  )
}
