import { type ReactNode, useId } from 'react'
import { type ButtonLook, buttonClass } from '@/components/ui/button-class'
import { Keycap } from '@/components/ui/keycap'

/** A control that may be seen and not used: dashed, still reachable by keyboard, the reason and whom to ask beside it. */
export function DeniedControl({ reason, children, ...look }: ButtonLook & { reason?: string; children: ReactNode }) {
  const id = useId()
  const button = (
    <button type="button" aria-disabled="true" aria-describedby={reason ? id : undefined} className={buttonClass(look)}>
      {children}
      {look.keycap ? <Keycap>{look.keycap}</Keycap> : null}
    </button>
  )
  if (!reason) return button
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      {button}
      <span id={id} className="text-2 text-ink-3">
        {reason}
      </span>
    </span>
  )
}
