import type { ReactNode } from 'react'
import { Sourced } from '@/app/receipt/sourced'
import { sourceOf } from '@/app/receipt/source-of'
import { Fact } from '@/components/ui/fact'
import { derivedFacts, type DerivedFactKey } from '@/model/views/derived-facts'
import type { DerivedValue } from '@/server/profile/get-derived-facts'
import type { ConsentMatrix } from '@/server/profile/get-consent'
import type { Profile } from '@/server/profile/profile'
import { contactWords, derivedWords, type FactWords } from './derived-words'

type Of = { profile: Profile }

/** A small sum over facts as a fact of the view, with a receipt that says how it is made and of which rows. */
export function DerivedFact({ profile, of, value, now }: Of & { of: DerivedFactKey; value: DerivedValue; now: Date }) {
  return <Worded profile={profile} of={of} words={derivedWords(value, now)} />
}

/** The channels on which contact is allowed for account management. */
export function ContactFact({ profile, consent }: Of & { consent: ConsentMatrix }) {
  return (
    <Worded
      profile={profile}
      of="may_be_contacted"
      words={contactWords(consent.rows.find((row) => row.purpose === 'account_management'))}
    />
  )
}

function Worded({ profile, of, words }: Of & { of: DerivedFactKey; words: FactWords }): ReactNode {
  const fact = derivedFacts[of]
  const reference = `derived:${profile.grain}:${profile.entityId}:${of}`
  return (
    <Fact
      fact={`derived:${of}`}
      label={fact.label}
      value={
        <Sourced of={reference} name={fact.label}>
          {words.value}
        </Sourced>
      }
      small={words.small}
      source={sourceOf(fact.source)}
      note={words.note}
    />
  )
}
