import { SourceMark } from '@/components/ui/source-mark'
import { Confidence } from '@/components/ui/confidence'
import { PageHead } from '@/components/ui/page-head'
import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { formatDate } from '@/components/format/format-date'
import type { ReactNode } from 'react'
import { grains } from '@/model/grains'
import { confidenceLevel } from '@/model/identity/entity-confidence'
import { stageLabel } from '@/model/lifecycle/stages'
import type { Profile } from '@/server/profile/profile'
import { sourcedValue } from './sourced-value'

const day = 86_400_000

/** Who this is: name, code, confidence, sources, and one line of what counts most. */
export function ProfileHead({
  profile,
  now,
  actions,
  bare,
}: {
  profile: Profile
  now: Date
  actions: ReactNode
  bare?: boolean
}) {
  const standing = (what: string) => `identity:${profile.grain}:${profile.entityId}:${what}`
  return (
    <PageHead
      bare={bare}
      title={profile.name ?? profile.code}
      id={profile.code}
      beside={
        <>
          <span data-receipt={standing('confidence')} data-name="Confidence of identity">
            <Confidence level={confidenceLevel(profile.confidence, profile.openPairs)} score={profile.confidence} />
          </span>
          <span className="text-2 text-ink-3" data-receipt={standing('records')} data-name="Records">
            {profile.recordCount === 1 ? '1 record' : `${profile.recordCount} records`}
          </span>
          <span className="inline-flex gap-1">
            {profile.sources.map((source) => (
              <SourceMark key={source} {...sourceOf(source)} />
            ))}
          </span>
        </>
      }
      line={[grains[profile.grain].label, ...lineOf(profile, now)]}
      actions={actions}
    />
  )
}

function lineOf(profile: Profile, now: Date): ReactNode[] {
  const has = (field: string) => {
    const value = profile.values[field]
    return value !== undefined && (value.value !== null || value.masked !== null)
  }
  const parts: ReactNode[] = []
  if (profile.grain === 'account') {
    if (has('stage')) parts.push(<Stage key="stage" profile={profile} />)
    if (has('owner_name'))
      parts.push(
        <span key="owner">
          Owner <b>{sourcedValue(profile, 'owner_name')}</b>
        </span>,
      )
    if (has('plan')) parts.push(sourcedValue(profile, 'plan'))
    if (has('renewal_date')) parts.push(<Renewal key="renewal" profile={profile} now={now} />)
    return parts
  }
  for (const field of ['job_title', 'role', 'industry', 'loyalty_tier', 'city'] as const)
    if (has(field)) parts.push(sourcedValue(profile, field))
  if (has('customer_since')) parts.push(<span key="since">Known since {sourcedValue(profile, 'customer_since')}</span>)
  return parts.slice(0, 4)
}

function Stage({ profile }: { profile: Profile }) {
  const stage = profile.values.stage?.value
  return (
    <span data-receipt={`value:account:${profile.entityId}:stage`} data-name="Stage">
      <Sourced of={`value:account:${profile.entityId}:stage`} name="Stage">
        {typeof stage === 'string' ? stageLabel(stage) : 'none'}
      </Sourced>
      {profile.stageSince ? ` since ${formatDate(profile.stageSince)}` : null}
    </span>
  )
}

function Renewal({ profile, now }: { profile: Profile; now: Date }) {
  const value = profile.values.renewal_date?.value
  if (typeof value !== 'string') return null
  const days = Math.round((Date.parse(value) - Date.parse(now.toISOString().slice(0, 10))) / day)
  return (
    <span data-receipt={`value:account:${profile.entityId}:renewal_date`} data-name="Renewal">
      {days >= 0 ? 'Renews' : 'Renewed'} <b>{sourcedValue(profile, 'renewal_date')}</b>,{' '}
      {days >= 0 ? `in ${days} days` : `${-days} days ago`}
    </span>
  )
}
