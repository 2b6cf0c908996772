'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { KeyButton } from '@/components/keys/key-button'
import { ActionBar } from '@/components/ui/action-bar'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import { useReview } from '../review/review-frame'
import { answerAction, type HouseholdAnswer } from './answer-action'

type Props = {
  suggestion: { suggestionId: string; version: number }
  names: string
  href: string
  nextHref: string
  favoured: boolean
  consequence: string
  /** Why this person may not decide. */
  denied?: string
}

const answers = [
  { kind: 'accept', word: 'One household', keycap: 'M', says: 'One household: they live together' },
  { kind: 'refuse', word: 'No household', keycap: 'N', says: 'No household: do not ask again' },
] as const

/** The answer: one key each, undone with one key. Moves on at once, and comes back with a sentence when the server said no. */
export function HouseholdBar({ suggestion, names, href, nextHref, favoured, consequence, denied }: Props) {
  const router = useRouter()
  const review = useReview()
  const [pending, start] = useTransition()
  const { suggestionId } = suggestion

  const decide = (kind: HouseholdAnswer) => {
    review.leave(suggestionId)
    router.push(nextHref, { scroll: false })
    start(async () => {
      const answer = await answerAction(kind, suggestion)
      if (!answer.ok) {
        review.stay(suggestionId)
        router.push(href, { scroll: false })
        showToast({ text: answer.quote ? `${answer.message} Quote ${answer.quote}.` : answer.message, tone: 'risk' })
        return
      }
      const last = { words: answer.message, href, recordA: suggestionId, recordB: '' }
      review.setLast(last)
      showToast({ text: `${answer.message}: ${names}`, action: { label: 'Undo', run: () => undo(last) } })
    })
  }

  const undo = (last = review.last) => {
    if (!last) return
    start(async () => {
      const answer = await answerAction('undo', { suggestionId: last.recordA, version: 1 })
      showToast({ text: answer.message, tone: answer.ok ? 'plain' : 'risk' })
      if (!answer.ok) return
      review.stay(last.recordA)
      review.setLast(null)
      router.push(last.href, { scroll: false })
    })
  }

  return (
    <div className="acts">
      <ActionBar
        label="Decision"
        consequence={
          <b
            className="font-strong"
            data-receipt={`row:household_suggestion:${suggestion.suggestionId}:evidence`}
            data-name="What it changes"
          >
            {consequence}
          </b>
        }
        note={denied ? undefined : 'Any answer can be undone here with U, and later in the list below.'}
      >
        {answers.map(({ kind, word, keycap, says }) => (
          <KeyButton
            key={kind}
            scope="Decision"
            size="bar"
            variant={favoured && kind === 'accept' ? 'next' : 'plain'}
            keycap={keycap}
            keyLabel={says}
            denied={kind === 'accept' ? denied : undefined}
            disabled={pending || (kind !== 'accept' && Boolean(denied))}
            onClick={() => decide(kind)}
          >
            {word}
          </KeyButton>
        ))}
        {review.last ? (
          <KeyButton
            scope="Decision"
            size="bar"
            variant="quiet"
            keycap="U"
            keyLabel="Undo the last answer"
            denied={denied}
            onClick={() => undo()}
          >
            Undo
          </KeyButton>
        ) : (
          <Button size="bar" variant="quiet" keycap="U" disabled>
            Undo
          </Button>
        )}
      </ActionBar>
    </div>
  )
}
