import { KeyLink } from '@/components/keys/key-link'
import { Segmented } from '@/components/ui/segmented'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import { viewsOf } from '@/model/views/all-views'
import type { View } from '@/model/views/view'
import type { Profile } from '@/server/profile/profile'
import { denial } from '@/server/spine/check-permission'
import { profileHref } from '../../grain-slug'

/** The views the role may open, and the way to the timeline. */
export function ViewSwitch({ role, profile, view }: { role: Role; profile: Profile; view: View }) {
  const offered = viewsOf(role)
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
