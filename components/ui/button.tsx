import type { ComponentProps } from 'react'
import { type ButtonLook, buttonClass } from '@/components/ui/button-class'
import { DeniedControl } from '@/components/ui/denied-control'
import { Keycap } from '@/components/ui/keycap'

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & ButtonLook & { label?: string; denied?: string }

/**
 * A button. `keycap` is drawn after the word (use KeyButton to make the key work); `label` names an icon button;
 * `denied` says why it may not be used and whom to ask, and makes it inert.
 */
export function Button({ variant, size, keycap, className, label, denied, children, ...rest }: ButtonProps) {
  const look = { variant, size, keycap, className }
  if (denied) {
    return (
      <DeniedControl reason={denied} {...look}>
        {children}
      </DeniedControl>
    )
  }
  return (
    <button type="button" aria-label={label} title={label} {...rest} className={buttonClass(look)}>
      {children}
      {keycap ? <Keycap>{keycap}</Keycap> : null}
    </button>
  )
}
