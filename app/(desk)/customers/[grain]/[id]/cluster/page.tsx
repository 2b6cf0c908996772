import { forbidden } from 'next/navigation'
import type { Metadata } from 'next'
import { requireCtx } from '@/app/session'
import { KeyLink } from '@/components/keys/key-link'
import { PageCrumbs } from '@/components/shell/crumb-slot'
import { may } from '@/model/access/permissions'
import { grains } from '@/model/grains'
import { cutLink } from '@/server/review/cluster/cut-link'
import { getCluster } from '@/server/review/cluster/get-cluster'
import { denial } from '@/server/spine/check-permission'
import { profileHref } from '../../../grain-slug'
import { openProfile } from '../open-profile'
import { ProfileHead } from '../profile-head'
import { ClusterDesk } from './cluster-desk'

export const metadata: Metadata = { title: 'Cluster' }

type Props = { params: Promise<{ grain: string; id: string }> }

/** What one customer is made of and what holds it together, with the knife. A retired id leads to the present one. */
export default async function ClusterPage({ params }: Props) {
  const ctx = await requireCtx()
  if (!may(ctx.actor.role, getCluster.permission)) forbidden()
  const profile = await openProfile(ctx, await params, '/cluster')
  const { grain, entityId } = profile
  const cluster = await getCluster(ctx, { grain, id: entityId })
  const href = profileHref(grain, entityId)
  return (
    <article className="flex min-h-full flex-col">
      <PageCrumbs
        items={[
          { label: grains[grain].plural, href: profileHref(grain, '').slice(0, -1) },
          { label: profile.name ?? profile.code, href },
          { label: 'Cluster' },
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
      <ClusterDesk
        key={entityId}
        cluster={cluster}
        grain={grain}
        now={ctx.now.toISOString()}
        denied={may(ctx.actor.role, cutLink.permission) ? undefined : denial(cutLink.permission)}
      />
    </article>
  )
}
