'use client'

import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'

/** A panel beside the button that opens it. `label` names it for screen readers; `width` in px. */
export function Popover(props: {
  trigger: ReactElement
  label: string
  children: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
  align?: 'start' | 'center' | 'end'
  width?: number
}) {
  return (
    <Base.Root>
      <Base.Trigger render={props.trigger} />
      <Base.Portal>
        <Base.Positioner side={props.side ?? 'bottom'} align={props.align ?? 'start'} sideOffset={6} className="z-40">
          <Base.Popup
            data-kith-overlay=""
            aria-label={props.label}
            className="pop max-h-[var(--available-height)] max-w-[min(var(--available-width),calc(100vw-16px))] overflow-auto p-3"
            style={{ width: props.width }}
          >
            {props.children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
