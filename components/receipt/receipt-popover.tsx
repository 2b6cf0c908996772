'use client'

import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'

/** The panel of a receipt beside the value it is of; what had the focus, or the value itself, takes it back when the panel closes. */
export function ReceiptPopover(props: {
  name: string
  anchor: HTMLElement
  open: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { open, anchor, onClose } = props
  const change = (next: boolean, { reason, event }: Popover.Root.ChangeEventDetails) => {
    if (next) return
    // A press on the value itself is the value's: it would close here and open again there.
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target
    const away = reason === 'outside-press' || reason === 'focus-out'
    if (away && to instanceof Node && anchor.contains(to)) return
    onClose()
  }
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="right"
          align="start"
          sideOffset={14}
          alignOffset={-12}
          className="z-40"
        >
          <Popover.Popup
            data-kith-overlay=""
            aria-label={`Receipt for ${props.name}`}
            finalFocus={() => focusable(anchor)}
            className="pop max-h-[min(76vh,var(--available-height))] w-[420px] max-w-[calc(100vw-16px)] overflow-auto px-4 pt-3 pb-2.5"
          >
            {props.children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The value itself where it is a button, else the link or control it stands in, else the row's own link. */
const focusable = (anchor: HTMLElement): HTMLElement | null =>
  anchor.closest<HTMLElement>('button, a') ?? anchor.closest('[data-row]')?.querySelector<HTMLElement>('a') ?? null
