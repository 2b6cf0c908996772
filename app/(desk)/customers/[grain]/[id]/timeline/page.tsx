import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { requireCtx } from '@/app/session'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { ButtonLink } from '@/components/ui/button-link'
import { KeyLink } from '@/components/keys/key-link'
import { FaceEmpty } from '@/components/ui/face-empty'
import { grains } from '@/model/grains'
import { getProfile } from '@/server/profile/get-profile'
import { dayAfter } from '@/server/timeline/desk-day'
import { getAnchors } from '@/server/timeline/get-anchors'
import { getTimeline } from '@/server/timeline/get-timeline'
import { timelineKindKeys } from '@/server/timeline/timeline-item'
import { grainFromSlug, profileHref } from '../../../grain-slug'
import { ProfileHead } from '../profile-head'
import { TimelineDays } from './timeline-days'
import { TimelineFilter } from './timeline-filter'

type Props = {
  params: Promise<{ grain: string; id: string }>
  searchParams: Promise<{ before?: string; kind?: string | string[]; anchor?: string }>
}

/** Everything that happened to one customer in one stream, newest first. */
export default async function TimelinePage({ params, searchParams }: Props) {
  const ctx = await requireCtx()
  const route = await params
  const asked = await searchParams
  const grain = grainFromSlug(route.grain)
  const id = z.uuid().safeParse(route.id).data ?? notFound()
  const profile = await getProfile(ctx, { grain, id })
  if (profile.moved) redirect(profileHref(grain, profile.entityId, '/timeline'))
  const customer = { grain, id: profile.entityId }
  const kinds = timelineKindKeys.filter((kind) => [asked.kind].flat().includes(kind))
  const anchors = await getAnchors(ctx, customer)
  const anchor = Object.entries(anchors).find(([key]) => key === asked.anchor)
  const before = asked.before ?? (anchor ? dayAfter(anchor[1].day) : undefined)
  const page = await getTimeline(ctx, { ...customer, kinds, ...(before ? { before } : {}) })
  const href = profileHref(grain, profile.entityId)
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
        profile={profile}
        now={ctx.now}
        actions={
          <KeyLink scope="Customer" keycap="P" keyLabel="Profile" href={href}>
            Profile
          </KeyLink>
        }
      />
      <TimelineFilter href={`${href}/timeline`} kinds={kinds} anchors={anchors} anchor={anchor?.[0]} />
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
            href={`${href}/timeline?${new URLSearchParams([...kinds.map((kind) => ['kind', kind]), ['before', page.next]])}`}
          >
            Earlier
          </ButtonLink>
        ) : null}
      </div>
    </>
  )
}
