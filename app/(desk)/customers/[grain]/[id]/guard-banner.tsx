import { sayChance } from '@/model/identity/calibrate/say-chance'
import type { ReactNode } from 'react'
import { formatTime } from '@/components/format/format-time'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import { type GoldenGrain, grains } from '@/model/grains'
import type { Guard } from '@/server/profile/guard/load-guard'
import type { Profile } from '@/server/profile/profile'
import { profileHref } from '../../grain-slug'
import { GuardAnswer } from './guard-answer'

type Props = { profile: Profile; guard: Guard; mayReview: boolean }

/** Warns that a customer may be two, asks the one question that tells them apart, and goes where the answer leads. */
export function GuardBanner({ profile, guard, mayReview }: Props) {
  const noun = profile.grain === 'person' ? 'people' : grains[profile.grain].plural.toLowerCase()
  const score = sayChance(guard.probability)
  if (guard.known?.known === 'this') {
    return (
      <Banner title={`You know who this is, yet they may be two ${noun} (${score})`}>
        Everything is open to you until {formatTime(guard.known.until)}. The other is{' '}
        <TextLink href={profileHref(profile.grain, guard.other.entityId)}>{guard.other.code}</TextLink>; the steward
        decides whether they are one.
      </Banner>
    )
  }
  const { question } = guard
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
      {guard.known?.known === 'neither'
        ? 'It is neither. What differs stays hidden: say nothing of addresses or orders, and ask for another identifier.'
        : wordsOf(profile, guard, noun)}
    </Banner>
  )
}

function Answers({ grain, here, question }: { grain: GoldenGrain; here: string; question: Guard['question'] }) {
  const of = { grain, here, asked: question?.of ?? null }
  const answers: ReactNode[] = question
    ? question.answers.map(({ text, entityId }, i) => (
        <GuardAnswer key={text} {...of} id={entityId} known="this" keycap={String(i + 1)} text={text} />
      ))
    : [<GuardAnswer key="this" {...of} id={here} known="this" keycap="1" text="It is this one" />]
  return (
    <>
      {answers}
      <GuardAnswer {...of} id={here} known="neither" keycap={String(answers.length + 1)} text="Neither" />
    </>
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
