'use client'

import { useEffect, useState } from 'react'
import type { SourceKey } from '@/model/source-systems'
import type { GoldenGrain } from '@/model/grains'

/** A customer as the lookup answers it. */
export type Found = {
  grain: GoldenGrain
  entityId: string
  code: string
  name: string
  sub: string
  why: string
  sources: SourceKey[]
  confidence: number
  openPairs: number
}

export type Answer = { q: string; hits: Found[]; ms: number; failed: string | null }

const pauseMs = 70

/** Asks for what was typed once the typing pauses; a later question ends an earlier one. Null until the first answer. */
export function useLookup(q: string, on: boolean): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  useEffect(() => {
    if (!on || q.trim().length < 2) {
      setAnswer(null)
      return
    }
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask(q, stop.signal).then(setAnswer, () => {
        if (!stop.signal.aborted) setAnswer({ q, hits: [], ms: 0, failed: 'The lookup did not answer. Try again.' })
      })
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [q, on])
  return answer
}

async function ask(q: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(`/api/lookup?q=${encodeURIComponent(q)}`, { signal })
  const body: { hits?: Found[]; ms?: number; message?: string } = await response.json()
  return {
    q,
    hits: body.hits ?? [],
    ms: body.ms ?? 0,
    failed: response.ok ? null : (body.message ?? 'The lookup did not answer.'),
  }
}
