'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { KeyButton } from '@/components/keys/key-button'
import { useKeys } from '@/components/keys/use-keys'
import { ActionBar } from '@/components/ui/action-bar'
import { ButtonLink } from '@/components/ui/button-link'
import { Keycap } from '@/components/ui/keycap'
import { showToast } from '@/components/ui/show-toast'
import { reopenAction } from './case-actions'
import { EndDialog } from './end-dialog'

type Props = {
  caseId: string
  version: number
  state: 'open' | 'settled' | 'dismissed'
  byPair: boolean
  place: { href: string; words: string }
  /** The addresses of all cases listed, and which of them this is. */
  hrefs: readonly string[]
  at: number
  /** May close cases. */
  decides: boolean
}

/** Moves through the cases, opens where one is worked on, closes it, and takes that back. */
export function CaseBar({ caseId, version, state, byPair, place, hrefs, at, decides }: Props) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const move = (step: number) => {
    const to = hrefs[at + step]
    if (to) router.replace(to, { scroll: false })
  }
  useKeys('Cases', [
    { key: 'j', label: 'Next case', run: () => move(1), repeats: true },
    { key: 'k', label: 'Previous case', run: () => move(-1), repeats: true },
    { key: 'enter', label: place.words, run: () => router.push(place.href) },
  ])
  const reopen = (seen: { caseId: string; version: number }) =>
    start(async () => {
      const answer = await reopenAction(seen)
      showToast({ text: answer.message, tone: answer.ok ? 'plain' : 'risk' })
      if (answer.ok) router.push(`/cases?case=${seen.caseId}`, { scroll: false })
    })
  const ended = (words: string) => {
    const seen = { caseId, version: version + 1 }
    showToast({ text: words, action: { label: 'Undo', run: () => reopen(seen) } })
    router.replace(hrefs[at + 1] ?? hrefs[at - 1] ?? '/cases', { scroll: false })
  }
  const of = { caseId, version, onEnded: ended }
  return (
    <ActionBar
      label="Decision"
      note={
        decides
          ? 'Closing can be undone; the reporter reads the outcome on Today'
          : 'Whoever it went to closes it; what came of it stands here and on Today'
      }
    >
      <ButtonLink href={place.href} size="bar" variant={state === 'open' ? 'next' : 'plain'}>
        {place.words}
        <Keycap>⏎</Keycap>
      </ButtonLink>
      {decides && state === 'open' ? (
        <>
          <EndDialog key={`settle ${caseId}`} end="settle" {...of} />
          <EndDialog key={`dismiss ${caseId}`} end="dismiss" {...of} />
        </>
      ) : null}
      {decides && state !== 'open' && !byPair ? (
        <KeyButton scope="Cases" keycap="O" size="bar" disabled={pending} onClick={() => reopen({ caseId, version })}>
          Open again
        </KeyButton>
      ) : null}
    </ActionBar>
  )
}
