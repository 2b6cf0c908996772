'use client'

import { useEffect, useRef, useState } from 'react'
import type { Views } from './use-views'

/** Pairs read at once: few, so that the nearest is there soon. */
const batch = 6

/**
 * Reads the wanted pairs in the background, nearest first, a few at a time, until all are there in the version the
 * queue shows. `wanted` names each with that version.
 */
export function useReadAhead(wanted: readonly { key: string; version: number }[], views: Views): void {
  const busy = useRef(false)
  const lost = useRef(new Map<string, number>())
  const [round, setRound] = useState(0)
  const { shown, read } = views
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins when one has ended
  useEffect(() => {
    if (busy.current) return
    const missing = wanted.filter(({ key, version }) => {
      const view = shown.get(key)
      return (!view || view.version < version) && lost.current.get(key) !== version
    })
    if (!missing.length) return
    busy.current = true
    const next = missing.slice(0, batch)
    read(next.map(({ key }) => key)).then((found) => {
      // One that is not to be found is asked for again when the queue shows it changed.
      for (const { key, version } of next) if (found && !found.includes(key)) lost.current.set(key, version)
      busy.current = false
      setTimeout(() => setRound((before) => before + 1), found ? 0 : 2000)
    })
  }, [wanted, shown, read, round])
}
