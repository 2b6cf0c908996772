'use client'

import { type ReactNode, useEffect, useState } from 'react'
import type { AskedReceipt } from '@/components/receipt/asked-receipt'
import { ReceiptPopover } from '@/components/receipt/receipt-popover'
import { FaceError } from '@/components/ui/face-error'
import { FaceLoading } from '@/components/ui/face-loading'

type Body = { of: AskedReceipt; body: ReactNode; failed: boolean }

/** The panel of the receipt that is asked for, with its loading and its error face. */
export default function ReceiptPanel(props: {
  asked: AskedReceipt
  open: boolean
  onClose: () => void
  load: (asked: AskedReceipt) => Promise<ReactNode>
}) {
  const { asked, open, onClose, load } = props
  const [loaded, setLoaded] = useState<Body | null>(null)
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let wanted = open && tries >= 0
    if (!wanted) return
    load(asked).then(
      (body) => wanted && setLoaded({ of: asked, body, failed: false }),
      () => wanted && setLoaded({ of: asked, body: null, failed: true }),
    )
    return () => {
      wanted = false
    }
  }, [asked, open, load, tries])
  const retry = () => {
    setLoaded(null)
    setTries(tries + 1)
  }
  const current = loaded?.of === asked ? loaded : null
  return (
    <ReceiptPopover name={asked.name} anchor={asked.element} open={open} onClose={onClose}>
      {current?.failed ? (
        <FaceError title="The receipt could not be read" retry={retry} />
      ) : (
        (current?.body ?? <FaceLoading rows={6} />)
      )}
    </ReceiptPopover>
  )
}
