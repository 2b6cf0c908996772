import { KeyLink } from '@/components/keys/key-link'
import { Segmented } from '@/components/ui/segmented'
import { may } from '@/model/access/permissions'
import type { View } from '@/model/views/view'
import type { Profile } from '@/server/profile/profile'
import { denial } from '@/server/spine/check-permission'
import type { Ctx } from '@/server/spine/ctx'
import { profileHref } from '../../grain-slug'

type Props = { role: Ctx['actor']['role']; profile: Profile; view: View; offered: readonly View[] }

/** The views the role may open, the brief of this one, and the way to the timeline. */
export function ViewSwitch({ role, profile, view, offered }: Props) {
  const timeline = may(role, 'timeline.read')
  return (
    <>
      {offered.length > 1 ? (
        <Segmented
          label="View"
          items={offered.map((one) => ({
            key: one.key,
            label: one.label,
            href: profileHref(profile.grain, profile.entityId, `?view=${one.key}`),
            current: one.key === view.key,
          }))}
        />
      ) : null}
      <KeyLink
        scope="Customer"
        keycap="B"
        keyLabel="Meeting brief of this view"
        href={profileHref(profile.grain, profile.entityId, `/brief?view=${view.key}`)}
      >
        Brief
      </KeyLink>
      <KeyLink
        scope="Customer"
        keycap="T"
        keyLabel="Timeline"
        href={profileHref(profile.grain, profile.entityId, '/timeline')}
        denied={timeline ? undefined : denial('timeline.read')}
      >
        Timeline
      </KeyLink>
    </>
  )
}
