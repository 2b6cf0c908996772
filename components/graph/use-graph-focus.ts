'use client'

import { type FocusEvent, useState } from 'react'

/** Whether the keyboard is in the graph; a dialog over it does not end that, so that the list of keys still names its keys. */
export function useGraphFocus() {
  const [active, setActive] = useState(false)
  const onFocus = () => setActive(true)
  const onBlur = (event: FocusEvent) => {
    const to = event.relatedTarget
    const inside = to instanceof Element && (event.currentTarget.contains(to) || to.closest('[data-kith-overlay]'))
    if (to && !inside) setActive(false)
  }
  return { active, bind: { onFocus, onBlur } }
}
