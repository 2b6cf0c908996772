'use client'

import { useEffect, useRef, useState } from 'react'
import type { Verdict } from '@/model/identity/certify/verdict'
import type { Standing } from '@/server/review/batches/answer-batch'
import type { SampleItem } from '@/server/review/batches/next-of-batch'
import { answerAction } from './sample-action'
import { useSampleItems } from './use-sample-items'

const lost = {
  ok: false,
  message: 'The connection was lost. That answer was not kept; give it again.',
  standing: undefined,
}

/** Goes through a sample: an answer moves on at once and is kept behind; when it cannot be kept one is brought back with a sentence. */
export function useSample(batchId: string, start: readonly SampleItem[], begun: Standing) {
  const [at, setAt] = useState(0)
  const [given, setGiven] = useState<ReadonlyMap<number, Verdict>>(new Map())
  const [standing, setStanding] = useState(begun)
  const [refused, setRefused] = useState('')
  const since = useRef(0)
  const unsent = useRef<Promise<unknown>>(Promise.resolve())
  const { items, fault } = useSampleItems(batchId, start, at, unsent)
  const item = items[at]
  const shownPlace = item?.place

  useEffect(() => {
    if (shownPlace !== undefined) since.current = performance.now()
  }, [shownPlace])

  const answer = (verdict: Verdict) => {
    if (!item) return
    const { place, recordA, recordB } = item
    const seconds = (performance.now() - since.current) / 1000
    setRefused('')
    setGiven((before) => new Map(before).set(place, verdict))
    setAt(at + 1)
    unsent.current = answerAction({ batchId, recordA, recordB, verdict, seconds })
      .catch(() => lost)
      .then((kept) => {
        if (kept.standing) return setStanding(kept.standing)
        setRefused(kept.message)
        setAt(at)
      })
  }
  const go = (step: number) => setAt((now) => Math.min(items.length, Math.max(0, now + step)))
  const answered = item ? (given.get(item.place) ?? item.answer) : null
  return { item, answered, standing, fault: refused || fault, answer, go, canGoBack: at > 0 }
}
