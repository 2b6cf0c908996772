import type { ReactNode } from 'react'
import { ScoreTable } from '@/components/charts/score-table'
import { Sourced } from '@/app/receipt/sourced'
import { FaceEmpty } from '@/components/ui/face-empty'
import { KeyLink } from '@/components/keys/key-link'
import { HealthMark } from '@/components/ui/health-mark'
import { Section } from '@/components/ui/section'
import { formatNumber } from '@/components/format/format-number'
import { profileHref } from '../../../grain-slug'
import { readHealth } from '../read-health'
import { HealthAlarmLine } from './health-alarm-line'
import type { Profile } from '@/server/profile/profile'

/** The health score with the sentence why and its inputs; `why` when its history is open below. */
export function HealthSection({ profile, why }: { profile: Profile; why: boolean }) {
  const metric = profile.metrics.health
  const detail = metric && readHealth(metric.detail)
  if (!metric || !detail) {
    return (
      <Section title="Health" first size="tall">
        <FaceEmpty title="No score">
          Only accounts that pay are scored. The score comes with the first paid day.
        </FaceEmpty>
      </Section>
    )
  }
  const score = Math.round(metric.value)
  const sourced = (shown: ReactNode) => (
    <Sourced of={`metric:health:${profile.entityId}`} name="Health" quiet>
      {shown}
    </Sourced>
  )
  return (
    <Section
      title="Health"
      id="health"
      first
      size="tall"
      note={
        detail.size ? (
          <span data-receipt={`metric:health:${profile.entityId}`} data-name="Health, by size">
            {`${detail.size.label}, ${detail.size.seats}`}
          </span>
        ) : (
          <span data-plain="definition">good from 70</span>
        )
      }
      tools={
        <KeyLink
          scope="Customer"
          keycap="H"
          keyLabel={why ? 'Close the history of the score' : 'Why the score: its history'}
          variant="quiet"
          size="small"
          href={profileHref('account', profile.entityId, why ? '' : '?why=health#health-history')}
        >
          {why ? 'Close history' : 'History'}
        </KeyLink>
      }
      beside={
        <span className="flex items-baseline gap-2">
          <Sourced of={`metric:health:${profile.entityId}`} name="Health">
            <HealthMark level={detail.segment} score={score} />
          </Sourced>
          {detail.delta ? (
            <span className={detail.delta < 0 ? 'text-2 text-risk' : 'text-2 text-ink-2'}>
              {sourced(`${formatNumber(detail.delta, { sign: true })} in 30 days`)}
            </span>
          ) : null}
        </span>
      }
    >
      <HealthAlarmLine profile={profile} />
      <p className="max-w-[62ch] pb-2">{sourced(detail.sentence)}</p>
      <ScoreTable
        caption="Inputs of the health score"
        inputs={detail.inputs.map((input) => ({ ...input, delta: input.delta ?? 0, sourced }))}
      />
    </Section>
  )
}
