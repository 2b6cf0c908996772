'use client'

import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type Crumb, Crumbs } from '@/components/shell/crumbs'
import { currentPlace, type RailPlace } from '@/components/shell/current-place'

type Slot = { crumbs: readonly Crumb[] | null; set: (crumbs: readonly Crumb[] | null) => void }
const SlotContext = createContext<Slot>({ crumbs: null, set: () => {} })

/** Stands around the shell so that a page can say where it is with PageCrumbs. */
export function CrumbProvider({ children }: { children: ReactNode }) {
  const [crumbs, set] = useState<readonly Crumb[] | null>(null)
  return <SlotContext value={{ crumbs, set }}>{children}</SlotContext>
}

/** The breadcrumb of the top bar: what the page says, or the place in the rail. */
export function CrumbSlot({ items }: { items: readonly RailPlace[] }) {
  const { crumbs } = useContext(SlotContext)
  const place = currentPlace(items, usePathname())
  const shown = crumbs ?? (place ? [{ label: place.label }] : [])
  return shown.length ? <Crumbs items={shown} /> : null
}

/** Put in a page: shows its way in the top bar while the page is open. */
export function PageCrumbs({ items }: { items: readonly Crumb[] }) {
  const { set } = useContext(SlotContext)
  const text = JSON.stringify(items)
  useEffect(() => {
    set(JSON.parse(text))
    return () => set(null)
  }, [set, text])
  return null
}
