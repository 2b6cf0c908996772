import type { Metadata } from 'next'
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
import { openView } from '../open-view'
import './brief.css'
import { BriefSheet } from './brief-sheet'
import { PrintButton } from './print-button'

export const metadata: Metadata = { title: 'Meeting brief' }

type Props = { params: Promise<{ grain: string; id: string }>; searchParams: Promise<{ view?: string }> }

/** One printable page on a customer, from the facts of a view. While it is not known who they are: nothing but the question. */
export default async function BriefPage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const profile = await openProfile(ctx, await params, '/brief')
  const { view } = await openView(ctx, (await searchParams).view)
  const customer = { grain: profile.grain, id: profile.entityId }
  const guard = profile.openPairs ? await getGuard(ctx, customer) : null
  const href = profileHref(profile.grain, profile.entityId, `?view=${view.key}`)
  await noteView(ctx, profile, 'brief')
  return (
    <>
      <PageCrumbs
        items={[
          { label: grains[profile.grain].plural, href: profileHref(profile.grain, '').slice(0, -1) },
          { label: profile.name ?? profile.code, href },
          { label: 'Meeting brief' },
        ]}
      />
      <div className="brief-tools flex flex-wrap justify-end gap-2 px-6 pt-4 max-sm:px-4">
        <KeyLink scope="Customer" keycap="P" keyLabel="Profile" href={href}>
          Profile
        </KeyLink>
        <PrintButton />
      </div>
      {guard?.closed ? (
        <>
          <GuardBanner profile={profile} guard={guard} mayReview={may(ctx.actor.role, 'review.read')} />
          <div className="px-6 max-sm:px-4">
            <FaceEmpty title="Not before you know who this is">
              A brief would speak of one of them to the other.
            </FaceEmpty>
          </div>
        </>
      ) : (
        <BriefSheet ctx={ctx} customer={customer} view={view.key} />
      )}
    </>
  )
}
