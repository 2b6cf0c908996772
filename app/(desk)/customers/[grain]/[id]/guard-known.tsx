import { formatTime } from '@/components/format/format-time'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import type { Known } from '@/server/profile/guard/last-answer'
import type { Guard } from '@/server/profile/guard/load-guard'
import type { Profile } from '@/server/profile/profile'
import { profileHref } from '../../grain-slug'
import { GuardAnswers } from './guard-answers'
import { pairText } from './pair-text'

type Props = { profile: Profile; guard: Guard; known: Known; noun: string; score: string }

/** It is known who this is. Who has just heard it from the caller is asked whether the other record is theirs too: that answers the steward's queue. */
export function GuardKnown({ profile, guard, known, noun, score }: Props) {
  const { grain, entityId: here } = profile
  const { question, other } = guard
  const told = question?.answers.every((side) => side.entityId === here || side.entityId === other.entityId)
  const asks = known.known === 'this' && question?.pair && known.asked === question.of && told
  const both = known.known === 'both'
  return (
    <Banner
      title={
        both
          ? `The caller says both are theirs (${score})`
          : `You know who this is, yet they may be two ${noun} (${score})`
      }
      ask={asks ? 'Is the other one theirs too?' : undefined}
      answers={
        asks ? (
          <GuardAnswers
            of={{ grain, here, asked: known.asked ?? '', pair: pairText(question) }}
            answers={[
              { text: 'No, this one only', id: here, known: 'only' },
              { text: 'Yes, both', id: here, known: 'both' },
            ]}
            heard
          />
        ) : undefined
      }
    >
      Everything is open to you until {formatTime(known.until)}. The other is{' '}
      <TextLink href={profileHref(grain, other.entityId)}>{other.code}</TextLink>;{' '}
      {asks
        ? `“only” decides in your name that they are two ${noun}, “both” asks the steward to join them, and you may leave it open.`
        : 'the steward decides whether they are one.'}
    </Banner>
  )
}
