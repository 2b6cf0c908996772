'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { showToast } from '@/components/ui/show-toast'
import { type DecisionKind, decideAction } from './decide-action'
import { useReview } from './review-frame'
import { undoAction } from './undo-action'

type Pair = { recordA: string; recordB: string; version: number; first: string; second: string; weak: boolean }

/** Decides and undoes: moves on at once, and comes back with a sentence when the server said no. */
export function useDecisions(pair: Pair, href: string, nextHref: string) {
  const router = useRouter()
  const review = useReview()
  const [pending, start] = useTransition()
  const key = `${pair.recordA}~${pair.recordB}`

  const decide = (kind: DecisionKind) => {
    review.leave(key)
    router.push(nextHref, { scroll: false })
    start(async () => {
      const { recordA, recordB, version } = pair
      const answer = await decideAction(kind, { recordA, recordB, version }, pair.weak)
      if (!answer.ok) {
        review.stay(key)
        router.push(href, { scroll: false })
        showToast({ text: answer.quote ? `${answer.message} Quote ${answer.quote}.` : answer.message, tone: 'risk' })
        return
      }
      const last = { words: answer.message, href, edgeId: answer.edgeId, recordA, recordB }
      review.setLast(last)
      showToast({
        text: `${answer.message}: ${pair.first} and ${pair.second}`,
        action: { label: 'Undo', run: () => undo(last) },
      })
    })
  }

  const undo = (last = review.last) => {
    if (!last) return
    start(async () => {
      const answer = await undoAction(last)
      showToast({ text: answer.message, tone: answer.ok ? 'plain' : 'risk' })
      if (!answer.ok) return
      review.stay(`${last.recordA}~${last.recordB}`)
      review.setLast(null)
      router.push(last.href, { scroll: false })
    })
  }

  return { decide, undo: () => undo(), pending, canUndo: review.last !== null }
}
