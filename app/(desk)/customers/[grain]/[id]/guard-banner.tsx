import { KeyLink } from '@/components/keys/key-link'
import { Banner } from '@/components/ui/banner'
import { TextLink } from '@/components/ui/text-link'
import { grains } from '@/model/grains'
import type { OpenPair } from '@/server/profile/get-open-pair'
import type { Profile } from '@/server/profile/profile'
import { profileHref } from '../../grain-slug'
import { guardQuestion } from './guard-question'

type Props = { profile: Profile; pair: OpenPair; known: string | undefined; mayReview: boolean }

/** Warns that a customer may be two, asks the one question that tells them apart, and goes where the answer leads. */
export function GuardBanner({ profile, pair, known, mayReview }: Props) {
  const noun = profile.grain === 'person' ? 'people' : grains[profile.grain].plural.toLowerCase()
  const score = pair.probability.toFixed(2)
  const named =
    pair.other.name && pair.other.name === profile.name
      ? `Two ${noun} named ${profile.name}`
      : `${profile.name ?? profile.code} and ${pair.other.name ?? pair.other.code}`
  const count = pair.differences.length
  const differ = count === 1 ? 'One field differs' : `${count} fields differ`
  if (known === 'this') {
    return (
      <Banner title={`You know who this is, yet they may be two ${noun} (${score})`}>
        The other is <TextLink href={profileHref(profile.grain, pair.other.entityId)}>{pair.other.code}</TextLink>. The
        steward decides whether they are one.
      </Banner>
    )
  }
  const question = guardQuestion(pair.differences)
  const here = profileHref(profile.grain, profile.entityId)
  const there = profileHref(profile.grain, pair.other.entityId)
  const answers = question
    ? [
        { key: 'mine', text: question.mine, href: `${here}?known=this` },
        { key: 'theirs', text: question.theirs, href: `${there}?known=this` },
      ].toSorted((a, b) => (a.text < b.text ? -1 : 1))
    : []
  return (
    <Banner
      title={`This may be two ${noun} (${score})`}
      ask={question && known !== 'neither' ? <>Ask: “{question.text}”</> : undefined}
      answers={
        question && known !== 'neither' ? (
          <>
            {answers.map((answer, index) => (
              <KeyLink
                key={answer.key}
                scope="Who is it"
                keycap={String(index + 1)}
                keyLabel={answer.text}
                href={answer.href}
              >
                {answer.text}
              </KeyLink>
            ))}
            <KeyLink scope="Who is it" keycap="3" href={`${here}?known=neither`}>
              Neither
            </KeyLink>
          </>
        ) : mayReview ? (
          <TextLink href={`/review?pair=${pair.recordA}~${pair.recordB}`}>Decide in review</TextLink>
        ) : undefined
      }
    >
      {known === 'neither'
        ? 'It is neither. What differs stays hidden: say nothing of addresses or orders, and ask for another identifier.'
        : `${named} look alike. ${differ} and stay${count === 1 ? 's' : ''} hidden until you know.`}
    </Banner>
  )
}
