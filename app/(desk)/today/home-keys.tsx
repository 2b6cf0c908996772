'use client'

import { type ReactNode, useRef } from 'react'
import { useKeys } from '@/components/keys/use-keys'

/** J and K move through what waits, Enter opens (it is the link's own), E and Z press the buttons of the thing one stands on. */
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
  const press = (state: 'done' | 'snoozed') => {
    const at = here()
    rows()[at]?.querySelector<HTMLButtonElement>(`[data-aside="${state}"]`)?.click()
    if (at >= 0) focus(at < rows().length - 1 ? at + 1 : at - 1)
  }
  useKeys('What waits', [
    { key: 'j', label: 'Next', run: () => move(1), repeats: true },
    { key: 'k', label: 'Previous', run: () => move(-1), repeats: true },
    { key: 'e', label: 'Done, until something changes', run: () => press('done') },
    { key: 'z', label: 'Snooze until tomorrow', run: () => press('snoozed') },
  ])
  return <div ref={frame}>{children}</div>
}
