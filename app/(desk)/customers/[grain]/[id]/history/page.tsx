import { requireCtx } from '@/app/session'
import { KeyLink } from '@/components/keys/key-link'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { FaceEmpty } from '@/components/ui/face-empty'
import { Segmented } from '@/components/ui/segmented'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { getGuard } from '@/server/profile/guard/get-guard'
import { profileHref } from '../../../grain-slug'
import { GuardBanner } from '../guard-banner'
import { noteView } from '../note-view'
import { openProfile } from '../open-profile'
import { ProfileHead } from '../profile-head'
import { sectionOrError } from '../section-or-error'
import { withoutFields } from '../without-fields'
import { HistoryBody } from './history-body'
import { partOf, partsOf } from './history-parts'

type Props = {
  params: Promise<{ grain: string; id: string }>
  searchParams: Promise<{ show?: string; field?: string; page?: string }>
}

/** What a customer was, part by part: contracts, stages, who changed what, merges. While it is not known who they are: nothing but the question. */
export default async function HistoryPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const asked = await searchParams
  const profile = await openProfile(ctx, await params, '/history')
  const { grain } = profile
  const part = partOf(grain, asked.show)
  const guard = profile.openPairs ? await getGuard(ctx, { grain, id: profile.entityId }) : null
  const closed = guard?.closed ? guard : null
  const href = profileHref(grain, profile.entityId)
  await noteView(ctx, profile, 'history')
  return (
    <>
      <PageCrumbs
        items={[
          { label: grains[grain].plural, href: profileHref(grain, '').slice(0, -1) },
          { label: profile.name ?? profile.code, href },
          { label: 'History' },
        ]}
      />
      <ProfileHead
        profile={withoutFields(profile, new Set(closed?.hidden))}
        now={ctx.now}
        actions={
          <>
            <div className="max-w-full overflow-x-auto">
              <Segmented
                label="History of"
                items={partsOf(grain).map(({ key, label }) => ({
                  key,
                  label,
                  href: `${href}/history?show=${key}`,
                  current: key === part,
                }))}
              />
            </div>
            <KeyLink scope="Customer" keycap="P" keyLabel="Profile" href={href}>
              Profile
            </KeyLink>
          </>
        }
      />
      {closed ? (
        <>
          <GuardBanner profile={profile} guard={closed} mayReview={may(ctx.actor.role, 'review.read')} />
          <div className="px-6 max-sm:px-4">
            <FaceEmpty title="Not before you know who this is">What one of them was is not for the other.</FaceEmpty>
          </div>
        </>
      ) : (
        <div className="px-6 max-sm:px-4">
          {await sectionOrError('History', () => HistoryBody({ ctx, profile, part, asked }))}
        </div>
      )}
    </>
  )
}
