'use client'

import { Popover } from '@base-ui/react/popover'
import type { ReactNode, RefObject } from 'react'
import { useKeys } from '@/components/keys/use-keys'

/** The panel of a receipt beside the value it is of, which takes the focus back when the panel closes. */
export function ReceiptPopover(props: {
  name: string
  anchor: RefObject<HTMLButtonElement | null>
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}) {
  const { open, anchor, onOpenChange } = props
  useKeys('Receipt', [{ key: '.', label: 'Close the receipt', run: () => onOpenChange(false) }], {
    inDialog: true,
    off: !open,
  })
  const change = (next: boolean, { reason, event }: Popover.Root.ChangeEventDetails) => {
    // A press on the value itself is the value's: it would close here and open again there.
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target
    const away = reason === 'outside-press' || reason === 'focus-out'
    if (away && to instanceof Node && anchor.current?.contains(to)) return
    onOpenChange(next)
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
            finalFocus={anchor}
            className="pop max-h-[min(76vh,var(--available-height))] w-[420px] max-w-[calc(100vw-16px)] overflow-auto px-4 pt-3 pb-2.5"
          >
            {props.children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
