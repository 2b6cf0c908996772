'use client'

import { useCallback, useEffect, useRef } from 'react'
import { sendLeases } from './desk-api'

/** Leases are asked for when so many of the next pairs are not yet ours, so that not every step asks. */
const worthAsking = 10
const renewEvery = 90_000

/**
 * Keeps the pairs ahead for this person while the tab is seen; out of sight the leases lapse by themselves. `onLost` is
 * told the keys that somebody else has.
 */
export function useLeases(wanted: readonly { key: string }[], on: boolean, onLost: (keys: string[]) => void): void {
  const ours = useRef(new Set<string>())
  const latest = useRef({ wanted, onLost })
  const busy = useRef(false)
  useEffect(() => {
    latest.current = { wanted, onLost }
  })
  const ask = useCallback(async () => {
    if (busy.current || document.visibilityState !== 'visible') return
    const keys = latest.current.wanted.map(({ key }) => key)
    if (!keys.length) return
    busy.current = true
    const leased = await sendLeases(keys)
    busy.current = false
    if (!leased) return
    ours.current = new Set(leased.got)
    const lost = keys.filter((key) => !ours.current.has(key))
    if (lost.length) latest.current.onLost(lost)
  }, [])
  useEffect(() => {
    if (!on) return
    const missing = wanted.filter(({ key }) => !ours.current.has(key)).length
    if (missing >= Math.min(worthAsking, wanted.length) || (wanted[0] && !ours.current.has(wanted[0].key))) ask()
  }, [wanted, on, ask])
  useEffect(() => {
    if (!on) return
    const timer = setInterval(ask, renewEvery)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [on, ask])
}
