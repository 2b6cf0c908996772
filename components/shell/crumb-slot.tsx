'use client'

import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, startTransition, useContext, useEffect, useState } from 'react'
import { type Crumb, Crumbs } from '@/components/shell/crumbs'
import { currentPlace, type RailPlace } from '@/components/shell/current-place'

type Said = readonly Crumb[] | null
const SaidContext = createContext<Said>(null)
const SayContext = createContext<(crumbs: Said) => void>(() => {})

/** Stands around the shell so that a page can say where it is with PageCrumbs. */
export function CrumbProvider({ children }: { children: ReactNode }) {
  const [said, set] = useState<Said>(null)
  return (
    <SayContext value={set}>
      <SaidContext value={said}>{children}</SaidContext>
    </SayContext>
  )
}

/** The breadcrumb of the top bar: what the page says, or the place in the rail. */
export function CrumbSlot({ items }: { items: readonly RailPlace[] }) {
  const crumbs = useContext(SaidContext)
  const place = currentPlace(items, usePathname())
  const shown = crumbs ?? (place ? [{ label: place.label }] : [])
  return shown.length ? <Crumbs items={shown} /> : null
}

/** Put in a page: shows its way in the top bar while the page is open. */
export function PageCrumbs({ items }: { items: readonly Crumb[] }) {
  const say = useContext(SayContext)
  const text = JSON.stringify(items)
  useEffect(() => {
    // In a transition: said at once, it would reach parts of the page that are not hydrated yet and have them drawn anew.
    startTransition(() => say(JSON.parse(text)))
    return () => startTransition(() => say(null))
  }, [say, text])
  return null
}
