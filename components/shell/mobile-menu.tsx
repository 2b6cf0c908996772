'use client'

import { Dialog } from '@base-ui/react/dialog'
import { Menu, X } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { currentPlace, type RailPlace } from '@/components/shell/current-place'
import { RailIcon } from '@/components/shell/rail-icon'
import { buttonClass } from '@/components/ui/button-class'

/** The rail on narrow screens: a sheet from the left, rows of 44 px. */
export function MobileMenu({ items, foot = [] }: { items: readonly RailPlace[]; foot?: readonly RailPlace[] }) {
  const [open, setOpen] = useState(false)
  const places = [...items, ...foot]
  const current = currentPlace(places, usePathname())
  return (
    <Dialog.Root open={open} onOpenChange={(next) => setOpen(next)}>
      <Dialog.Trigger className={buttonClass({ variant: 'icon', className: 'menu' })} aria-label="Menu">
        <Menu className="icon" aria-hidden="true" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Popup
          data-kith-overlay=""
          className="pop fixed inset-y-0 left-0 z-40 w-[260px] overflow-auto rounded-none border-y-0 border-l-0"
        >
          <div className="flex h-12 items-center border-b border-line pr-2 pl-4">
            <Dialog.Title className="head">Kith</Dialog.Title>
            <Dialog.Close className={buttonClass({ variant: 'icon', className: 'ml-auto' })} aria-label="Close">
              <X className="icon" aria-hidden="true" />
            </Dialog.Close>
          </div>
          <nav aria-label="Main">
            {places.map((place) => (
              <Link
                key={place.href}
                href={place.href}
                onClick={() => setOpen(false)}
                aria-current={place === current ? 'page' : undefined}
                className="flex min-h-11 items-center gap-3 border-b border-line px-4 -outline-offset-2 aria-[current]:bg-hover aria-[current]:font-strong"
              >
                <RailIcon name={place.icon} />
                <span className="flex-1">{place.label}</span>
                {place.count ? <span className="count">{place.count}</span> : null}
              </Link>
            ))}
          </nav>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
