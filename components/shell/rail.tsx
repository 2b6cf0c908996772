'use client'

import { Link } from '@/components/ui/link'
import { usePathname } from 'next/navigation'
import { currentPlace, type RailPlace } from '@/components/shell/current-place'
import { Logo } from '@/components/shell/logo'
import { RailIcon } from '@/components/shell/rail-icon'
import { joinClasses } from '@/components/ui/join-classes'

/** The rail at the left: icon above word, what waits as a count. `foot` stands at the bottom. */
export function Rail({ items, foot = [] }: { items: readonly RailPlace[]; foot?: readonly RailPlace[] }) {
  const current = currentPlace([...items, ...foot], usePathname())
  return (
    <nav className="rail" aria-label="Main">
      <Link className="logo" href="/" aria-label="Kith, home">
        <Logo />
      </Link>
      {items.map((item) => (
        <RailItem key={item.href} {...item} current={item === current} />
      ))}
      {foot.map((item, index) => (
        <RailItem
          key={item.href}
          {...item}
          current={item === current}
          className={index === 0 ? '!mt-auto' : undefined}
        />
      ))}
    </nav>
  )
}

function RailItem(props: RailPlace & { current: boolean; className?: string }) {
  return (
    <Link
      href={props.href}
      className={joinClasses('item', props.className)}
      aria-current={props.current ? 'page' : undefined}
    >
      <RailIcon name={props.icon} />
      {props.label}
      {props.count ? (
        <span className="count">
          {props.count > 99 ? '99+' : props.count}
          <span className="sr-only"> waiting</span>
        </span>
      ) : null}
    </Link>
  )
}
