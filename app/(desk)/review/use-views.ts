'use client'

import { useCallback, useRef, useState } from 'react'
import type { PairView } from '@/server/review/pair/pair-types'
import { fetchViews } from './desk-api'
import { pairKey } from './queue-bands'

/** How many pairs are kept in full; the oldest go first. */
const most = 48

export type Views = {
  /** As drawn. */
  shown: ReadonlyMap<string, PairView>
  /** As known this very moment, for what runs between two drawings. */
  get: (key: string) => PairView | undefined
  all: () => ReadonlyMap<string, PairView>
  /** Reads pairs from the server, and keeps them. Resolves to the keys that were found, or null when the server cannot be reached. */
  read: (keys: readonly string[]) => Promise<string[] | null>
  keep: (view: PairView) => void
  /** Forgets those that `stale` names. */
  drop: (stale: (view: PairView, key: string) => boolean) => void
}

/** The pairs this desk has read in full. */
export function useViews(first: PairView | null): Views {
  const [shown, setShown] = useState<ReadonlyMap<string, PairView>>(() => asMap(first ? [first] : []))
  const known = useRef(shown)
  const put = useCallback((next: ReadonlyMap<string, PairView>) => {
    known.current = next
    setShown(next)
  }, [])
  const read = useCallback(
    async (keys: readonly string[]) => {
      const answer = await fetchViews(keys)
      if (!answer) return null
      const settled = answer.settled.flatMap(({ recordA, recordB, ...fate }) => {
        const before = known.current.get(pairKey({ recordA, recordB }))
        return before ? [{ ...before, ...fate }] : []
      })
      const fresh = asMap([...answer.views, ...settled])
      const before = [...known.current].filter(([key]) => !fresh.has(key) && !keys.includes(key))
      put(new Map([...before, ...fresh].slice(-most)))
      return [...fresh.keys()]
    },
    [put],
  )
  const keep = useCallback((view: PairView) => put(new Map([...known.current, [pairKey(view), view]])), [put])
  const drop = useCallback(
    (stale: (view: PairView, key: string) => boolean) => {
      const left = [...known.current].filter(([key, view]) => !stale(view, key))
      if (left.length < known.current.size) put(new Map(left))
    },
    [put],
  )
  const all = useCallback(() => known.current, [])
  const get = useCallback((key: string) => known.current.get(key), [])
  return { shown, all, get, read, keep, drop }
}

const asMap = (views: readonly PairView[]) => new Map(views.map((view) => [pairKey(view), view]))
