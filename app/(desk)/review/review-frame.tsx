'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

/** A decision that can be taken back: by its edge, or by its pair where none was written (later). */
export type LastDecision = { words: string; href: string; edgeId?: string; recordA: string; recordB: string }

type Review = {
  /** Pairs `a~b` that left the queue here, before the server says so. */
  leaving: ReadonlySet<string>
  leave: (key: string) => void
  stay: (key: string) => void
  last: LastDecision | null
  setLast: (last: LastDecision | null) => void
}

const ReviewContext = createContext<Review | null>(null)

/** Keeps what was decided on this desk while one goes from pair to pair. */
export function ReviewFrame({ children, bare }: { children: ReactNode; bare: boolean }) {
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set())
  const [last, setLast] = useState<LastDecision | null>(null)
  const review = useMemo(
    () => ({
      leaving,
      leave: (key: string) => setLeaving((before) => new Set(before).add(key)),
      stay: (key: string) => setLeaving((before) => new Set([...before].filter((one) => one !== key))),
      last,
      setLast,
    }),
    [leaving, last],
  )
  return (
    <ReviewContext value={review}>
      <div className={bare ? 'review bare' : 'review'}>{children}</div>
    </ReviewContext>
  )
}

/** The desk around a component. Throws outside of it. */
export function useReview(): Review {
  const review = useContext(ReviewContext)
  if (!review) throw new Error('useReview stands outside the review desk.')
  return review
}
