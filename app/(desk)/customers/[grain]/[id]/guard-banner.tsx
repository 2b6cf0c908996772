import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import { grains } from '@/model/grains'
import { sayChance } from '@/model/identity/calibrate/say-chance'
import type { Guard } from '@/server/profile/guard/load-guard'
import type { Profile } from '@/server/profile/profile'
import { GuardAnswers } from './guard-answers'
import { GuardKnown } from './guard-known'
import { pairText } from './pair-text'

type Props = { profile: Profile; guard: Guard; mayReview: boolean }

/** Warns that a customer may be two, asks the one question that tells them apart, and goes where the answer leads. */
export function GuardBanner(props: Props) {
  const { grain, entityId } = props.profile
  return (
    <div data-receipt={`identity:${grain}:${entityId}:confidence`} data-name="Confidence of identity">
      <Guarding {...props} />
    </div>
  )
}

function Guarding({ profile, guard, mayReview }: Props) {
  const noun = profile.grain === 'person' ? 'people' : grains[profile.grain].plural.toLowerCase()
  const score = sayChance(guard.probability)
  const { known, question } = guard
  if (known && known.known !== 'neither')
    return <GuardKnown profile={profile} guard={guard} known={known} noun={noun} score={score} />
  return (
    <Banner
      title={`This may be two ${noun} (${score})`}
      ask={guard.closed ? question ? <>Ask: “{question.text}”</> : 'Ask for an order or ticket number' : undefined}
      answers={
        guard.closed ? (
          <Answers grain={profile.grain} here={profile.entityId} question={question} />
        ) : mayReview ? (
          <TextLink href={`/review?pair=${guard.recordA}~${guard.recordB}`}>Decide in review</TextLink>
        ) : undefined
      }
    >
      {known?.known === 'neither' ? neither : wordsOf(profile, guard, noun)}
    </Banner>
  )
}

const neither =
  'It is neither. What differs stays hidden: say nothing of addresses or orders, and ask for another identifier. If facts of somebody else hang here, tell the steward with W.'

/** Each answer names one of the two; who owns both says so at once. */
function Answers({ grain, here, question }: { grain: Profile['grain']; here: string; question: Guard['question'] }) {
  const named = question?.answers.map(({ text, entityId }) => ({ text, id: entityId, known: 'this' as const }))
  return (
    <GuardAnswers
      of={{ grain, here, asked: question?.of ?? '', pair: pairText(question) }}
      answers={[
        ...(named ?? [{ text: 'It is this one', id: here, known: 'this' }]),
        ...(question ? [{ text: 'Both are theirs', id: here, known: 'both' as const }] : []),
        { text: 'Neither', id: here, known: 'neither' },
      ]}
      heard={false}
    />
  )
}

function wordsOf(profile: Profile, guard: Guard, noun: string): string {
  const named =
    guard.other.name && guard.other.name === profile.name
      ? `Two ${noun} named ${profile.name}`
      : `${profile.name ?? profile.code} and ${guard.other.name ?? guard.other.code}`
  const count = guard.differing
  const differ = count === 0 ? 'What one of them lacks' : count === 1 ? 'One field differs' : `${count} fields differ`
  if (!guard.closed) return `${named} look alike. ${count ? `${differ}.` : 'No field both have differs.'}`
  return `${named} look alike. ${differ}${count ? ` and stay${count === 1 ? 's' : ''}` : ' stays'} hidden until you know.`
}
