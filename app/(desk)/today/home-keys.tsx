'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useKeys } from '@/components/keys/use-keys'

/**
 * J and K move through what waits, Enter opens (it is the link's own), E, Z, T and W press the buttons of the thing one
 * stands on. The place is kept in the address, so that coming back from an account finds it again.
 */
export function HomeKeys({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
  const rows = () => [...(frame.current?.querySelectorAll<HTMLElement>('[data-waits]') ?? [])]
  const here = () => rows().findIndex((row) => row.contains(document.activeElement))
  const focus = (index: number) => rows()[index]?.querySelector('a')?.focus()
  const move = (step: number) => {
    const at = here()
    const last = rows().length - 1
    focus(at < 0 ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, at + step)))
  }
  const press = (button: string) => {
    const at = here()
    rows()[at]?.querySelector<HTMLButtonElement>(`[data-aside="${button}"]`)?.click()
    if (at >= 0) focus(at < rows().length - 1 ? at + 1 : at - 1)
  }
  useKeys('What waits', [
    { key: 'j', label: 'Next', run: () => move(1), repeats: true },
    { key: 'k', label: 'Previous', run: () => move(-1), repeats: true },
    { key: 'e', label: 'Done, until something changes', run: () => press('done') },
    { key: 'z', label: 'Snooze until tomorrow', run: () => press('tomorrow') },
    { key: 't', label: 'Snooze for three days', run: () => press('three-days') },
    { key: 'w', label: 'Snooze until next week', run: () => press('next-week') },
  ])
  useEffect(() => {
    const list = frame.current
    list?.addEventListener('focusin', keepPlace)
    const kept = new URL(window.location.href).searchParams.get('at')
    const row = kept && list?.querySelector<HTMLElement>(`[data-waits="${CSS.escape(kept)}"]`)
    if (row) row.querySelector('a')?.focus()
    return () => list?.removeEventListener('focusin', keepPlace)
  }, [])
  return <div ref={frame}>{children}</div>
}

/** Writes the thing one stands on into the address, without a visit to the server. */
function keepPlace({ target }: FocusEvent): void {
  const key = target instanceof Element ? target.closest<HTMLElement>('[data-waits]')?.dataset.waits : undefined
  const url = new URL(window.location.href)
  if (!key || url.searchParams.get('at') === key) return
  url.searchParams.set('at', key)
  window.history.replaceState(window.history.state, '', url)
}
