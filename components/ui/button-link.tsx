import { Link } from '@/components/ui/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from '@/components/ui/button-class'
import { DeniedControl } from '@/components/ui/denied-control'
import { Keycap } from '@/components/ui/keycap'

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> &
  ButtonLook & { label?: string; denied?: string }

/** A link that looks like a button; same props as Button, with `href`. */
export function ButtonLink({ variant, size, keycap, className, label, denied, children, ...rest }: ButtonLinkProps) {
  const look = { variant, size, keycap, className }
  if (denied) {
    return (
      <DeniedControl reason={denied} {...look}>
        {children}
      </DeniedControl>
    )
  }
  return (
    <Link aria-label={label} title={label} {...rest} className={buttonClass(look)}>
      {children}
      {keycap ? <Keycap>{keycap}</Keycap> : null}
    </Link>
  )
}
