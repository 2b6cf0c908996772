'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { ReceiptPopover } from '@/components/receipt/receipt-popover'
import { FaceError } from '@/components/ui/face-error'
import { FaceLoading } from '@/components/ui/face-loading'

/**
 * A value with its receipt: dotted line, "." or a press opens the panel beside it, "." or Esc closes it. Give the
 * receipt as children, or `load` it on opening (a server action that returns it). `name` says what the value is.
 * A screen holds hundreds of these, so one is a plain button until it is first opened.
 */
export function ReceiptValue(props: {
  value: ReactNode
  name: string
  children?: ReactNode
  load?: () => Promise<ReactNode>
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState<boolean | null>(null)
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
  return (
    <>
      <button
        ref={button}
        type="button"
        className="rc"
        title={`Receipt for ${props.name}`}
        aria-haspopup="dialog"
        aria-expanded={open ?? false}
        data-popup-open={open ? '' : undefined}
        onClick={() => toggle(!open)}
        onKeyDown={onKeyDown}
      >
        {props.value}
        <span className="sr-only">, receipt for {props.name}</span>
      </button>
      {open === null ? null : (
        <ReceiptPopover name={props.name} anchor={button} open={open} onOpenChange={toggle}>
          {failed ? (
            <FaceError title="The receipt could not be read" retry={start} />
          ) : (
            (body ?? <FaceLoading rows={6} />)
          )}
        </ReceiptPopover>
      )}
    </>
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
