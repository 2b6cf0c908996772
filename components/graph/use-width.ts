'use client'

import { type RefObject, useEffect, useState } from 'react'

/** The width of an element in whole px, kept as it changes; `first` until it is on screen. */
export function useWidth(element: RefObject<HTMLElement | null>, first: number): number {
  const [width, setWidth] = useState(first)
  useEffect(() => {
    if (!element.current) return
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.round(entry.contentRect.width))
    })
    watch.observe(element.current)
    return () => watch.disconnect()
  }, [element])
  return width
}
