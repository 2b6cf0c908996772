'use client'

import { Popover } from '@base-ui/react/popover'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { FaceError } from '@/components/ui/face-error'
import { FaceLoading } from '@/components/ui/face-loading'

/**
 * A value with its receipt: dotted line, "." or a press opens the panel beside it, "." or Esc closes it. Give the
 * receipt as children, or `load` it on opening (a server action that returns it). `name` says what the value is.
 */
export function ReceiptValue(props: {
  value: ReactNode
  name: string
  children?: ReactNode
  load?: () => Promise<ReactNode>
}) {
  const [open, setOpen] = useState(false)
  const { body, failed, start } = useReceipt(props.children, props.load)
  const toggle = (next: boolean) => {
    setOpen(next)
    if (next) start()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== '.') return
    event.preventDefault()
    toggle(!open)
  }
  useKeys('Receipt', [{ key: '.', label: 'Close the receipt', run: () => setOpen(false) }], {
    inDialog: true,
    off: !open,
  })

  return (
    <Popover.Root open={open} onOpenChange={toggle}>
      <Popover.Trigger className="rc" onKeyDown={onKeyDown} title={`Receipt for ${props.name}`}>
        {props.value}
        <span className="sr-only">, receipt for {props.name}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="right" align="start" sideOffset={14} alignOffset={-12} className="z-40">
          <Popover.Popup
            data-kith-overlay=""
            aria-label={`Receipt for ${props.name}`}
            className="pop max-h-[min(76vh,var(--available-height))] w-[420px] max-w-[calc(100vw-16px)] overflow-auto px-4 pt-3 pb-2.5"
          >
            {failed ? (
              <FaceError title="The receipt could not be read" retry={start} />
            ) : (
              (body ?? <FaceLoading rows={6} />)
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function useReceipt(children: ReactNode, load?: () => Promise<ReactNode>) {
  const [loaded, setLoaded] = useState<ReactNode>(null)
  const [failed, setFailed] = useState(false)
  const start = () => {
    if (!load || loaded) return
    setFailed(false)
    load().then(setLoaded, () => setFailed(true))
  }
  return { body: children ?? loaded, failed, start }
}
