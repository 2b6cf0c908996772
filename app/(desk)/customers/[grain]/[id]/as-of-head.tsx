import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import { Segmented } from '@/components/ui/segmented'
import { grains } from '@/model/grains'
import type { View } from '@/model/views/view'
import type { PastCustomer } from '@/server/history/get-as-of'
import type { Profile } from '@/server/profile/profile'
import { pastValue, pastWords } from './past-value'

type Props = {
  profile: Profile
  /** Null while it is not known who this is. */
  past: PastCustomer | null
  view: View
  offered: readonly View[]
  /** Where the same moment is in another view. */
  href: (view: string) => string
}

/** Who this was: the name it had then, and today's where that is another. */
export function AsOfHead({ profile, past, view, offered, href }: Props) {
  const today = profile.name ?? profile.code
  const then = past ? pastWords(profile, past, 'name') : null
  const moved = past && past.entityId !== past.presentId
  return (
    <PageHead
      bare
      title={then ?? today}
      id={past?.code ?? profile.code}
      line={[
        grains[profile.grain].label,
        ...(past ? lineOf(profile, past) : []),
        past && then === null ? 'the name is today’s' : null,
        then !== null && then !== today ? `today called ${today}` : null,
        moved ? (
          <span key="moved" data-plain="where its address leads">
            today part of {profile.code}
          </span>
        ) : null,
      ]}
      actions={
        offered.length > 1 ? (
          <Segmented
            label="View"
            items={offered.map((one) => ({
              key: one.key,
              label: one.label,
              href: href(one.key),
              current: one.key === view.key,
            }))}
          />
        ) : null
      }
    />
  )
}

const headFields = {
  account: ['stage', 'owner_name', 'plan', 'seats'],
  other: ['job_title', 'industry', 'loyalty_tier', 'city'],
}

function lineOf(profile: Profile, past: PastCustomer): ReactNode[] {
  const fields = past.grain === 'account' ? headFields.account : headFields.other
  return fields.flatMap((field) =>
    pastWords(profile, past, field) === null
      ? []
      : [
          <span key={field}>
            {past.values[field]?.label} {pastValue(profile, past, field)}
          </span>,
        ],
  )
}
