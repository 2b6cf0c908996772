'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'

const everyMs = 2_000
const mostLooks = 150

/**
 * Looks at the page again every two seconds after something was asked of the worker (`asked`), until what it changes
 * (`until`) is no longer as it was then; at most five minutes. Says whether it still waits.
 */
export function useLater(until: string | undefined, asked: object | null): boolean {
  const router = useRouter()
  const before = useRef<{ asked: object; until: string | undefined } | null>(null)
  const [looks, setLooks] = useState(0)
  if (asked !== null && before.current?.asked !== asked) before.current = { asked, until }
  const waiting = asked !== null && until !== undefined && before.current?.until === until && looks < mostLooks
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => {
      setLooks(looks + 1)
      router.refresh()
    }, everyMs)
    return () => clearTimeout(timer)
  }, [waiting, looks, router])
  useEffect(() => {
    if (asked !== null) setLooks(0)
  }, [asked])
  return waiting
}
