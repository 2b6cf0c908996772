'use client'

import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import type { ReactElement, ReactNode } from 'react'
import { Keycap } from '@/components/ui/keycap'

/** A line of a menu: a link or a deed; `denied` says why it is not for this person. */
export type MenuItem = {
  key: string
  label: ReactNode
  href?: string
  onSelect?: () => void
  keycap?: string
  denied?: string
}

const look =
  'flex min-h-8 items-center gap-3 rounded-2 px-2 outline-none data-highlighted:bg-hover data-disabled:text-ink-3 max-sm:min-h-11'

/** A menu under its button, moved through with the arrow keys. */
export function Menu(props: { trigger: ReactElement; items: readonly MenuItem[]; align?: 'start' | 'end' }) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner align={props.align ?? 'start'} sideOffset={4} className="z-40 outline-none">
          <Base.Popup data-kith-overlay="" className="pop min-w-44 p-1">
            {props.items.map((item) => (
              <MenuLine key={item.key} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function MenuLine({ item: { label, href, onSelect, keycap, denied } }: { item: MenuItem }) {
  const words = (
    <>
      <span className="flex-1">
        {label}
        {denied ? <span className="block text-2 text-ink-3">{denied}</span> : null}
      </span>
      {keycap ? <Keycap>{keycap}</Keycap> : null}
    </>
  )
  if (href && !denied) {
    return (
      <Base.LinkItem className={look} render={<Link href={href} />} closeOnClick>
        {words}
      </Base.LinkItem>
    )
  }
  return (
    <Base.Item className={look} disabled={Boolean(denied)} onClick={onSelect}>
      {words}
    </Base.Item>
  )
}
