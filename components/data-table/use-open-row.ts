'use client'

import { useRouter } from 'next/navigation'
import { type RefObject, useEffect } from 'react'

const others = 'a, button, input, label, time, [role="dialog"]'

/**
 * Opens the row that is pressed, anywhere that does nothing itself. One listens for the whole list, so that the link of a
 * row, which Enter presses, is plain markup; with a modifier key it opens where the browser would.
 */
export function useOpenRow(body: RefObject<HTMLElement | null>): void {
  const router = useRouter()
  useEffect(() => {
    const list = body.current
    const open = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.defaultPrevented) return
      const link = event.target.closest('[data-row]')?.querySelector<HTMLAnchorElement>('[data-row-link]')
      const pressed = event.target.closest(others)
      if (!link || (pressed && pressed !== link)) return
      if (!pressed && window.getSelection()?.isCollapsed === false) return
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey
      if (elsewhere && pressed) return
      if (elsewhere) return void window.open(link.href, '_blank', 'noopener')
      event.preventDefault()
      router.push(link.getAttribute('href') ?? '')
    }
    list?.addEventListener('click', open)
    return () => list?.removeEventListener('click', open)
  })
}
