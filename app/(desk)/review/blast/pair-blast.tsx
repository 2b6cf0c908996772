'use client'

import { type ReactNode, useEffect, useState } from 'react'
import { FaceError } from '@/components/ui/face-error'
import type { Blast } from '@/server/review/blast/blast'
import { BlastPanel } from './blast-panel'
import { BlastSkeleton } from './blast-skeleton'
import { type BlastAnswer, type BlastAsked, fetchBlast } from './fetch-blast'

/** Milliseconds a pair must have stood before its consequences are asked for: who decides on sight asks for none. */
const pause = 250

/**
 * What merging a pair would do, fetched for the pair on screen and dropped when it leaves. Never in the way of a key: it
 * takes no focus and no decision waits for it. `meanwhile` stands in its place until it is there.
 */
export function PairBlast({
  recordA,
  recordB,
  version,
  initial,
  meanwhile,
}: BlastAsked & { initial?: Blast; meanwhile?: ReactNode }) {
  const key = `${recordA}~${recordB}~${version}`
  const [got, setGot] = useState<{ key: string; answer: BlastAnswer } | null>(null)
  const answer = got?.key === key ? got.answer : initial ? { blast: initial } : null
  const waiting = answer === null
  useEffect(() => {
    if (!waiting) return
    const end = new AbortController()
    const timer = setTimeout(() => {
      fetchBlast({ recordA, recordB, version }, end.signal).then(
        (next) => setGot({ key, answer: next }),
        () => {},
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      end.abort()
    }
  }, [recordA, recordB, version, key, waiting])
  if (!answer) return meanwhile ?? <BlastSkeleton />
  if ('blast' in answer) return <BlastPanel blast={answer.blast} />
  return <FaceError title={answer.message} safe="Nothing was changed by looking." retry={() => setGot(null)} />
}
