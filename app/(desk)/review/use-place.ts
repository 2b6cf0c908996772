'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { pairKey } from './queue-bands'
import { type QueueAsked, readPlace, reviewHref } from './review-params'

type Here = { key: string | null; all: boolean; different: boolean }

/**
 * Where on the desk one stands, kept in the address without asking the server: a step is an entry of the history, a
 * decision replaces the one it leaves, and back returns.
 */
export function usePlace(asked: QueueAsked, first: Here) {
  const [here, setHere] = useState(first)
  useEffect(() => {
    const back = () => {
      const place = readPlace(Object.fromEntries(new URLSearchParams(location.search)))
      setHere({ key: place.pair ? pairKey(place.pair) : first.key, all: place.all, different: place.different })
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [first.key])
  const latest = useRef(here)
  useEffect(() => {
    latest.current = here
  })
  const go = useCallback(
    (to: Partial<Here>, how: 'push' | 'replace' = 'push') => {
      const next = { ...latest.current, ...to }
      latest.current = next
      setHere(next)
      // After the paint: the browser's history is no part of what the eye waits for.
      setTimeout(() => write(asked, next, how))
    },
    [asked],
  )
  return { here, go }
}

function write(asked: QueueAsked, { key, all, different }: Here, how: 'push' | 'replace') {
  const [recordA, recordB] = key?.split('~') ?? []
  const pair = recordA && recordB ? { recordA, recordB } : undefined
  const href = reviewHref({ ...asked, pair, all, different })
  if (how === 'push') window.history.pushState(null, '', href)
  else window.history.replaceState(null, '', href)
}
