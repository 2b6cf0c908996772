'use client'

import { usePathname } from 'next/navigation'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { useKeys } from '@/components/keys/use-keys'
import { type AskedReceipt, askedOf, meantValue, neighbour } from '@/components/receipt/asked-receipt'

const ReceiptPanel = lazy(() => import('@/components/receipt/receipt-panel'))

/**
 * Opens the receipt of any value of the desk: on a press of it, or on "." while it, its row or the pointer is there. One
 * listens for all, so that a value is plain markup with `data-receipt` and `data-name`. `load` gives the receipt's body.
 */
export function ReceiptListener({ load }: { load: (asked: AskedReceipt) => Promise<ReactNode> }) {
  const [asked, setAsked] = useState<AskedReceipt | null>(null)
  const [open, setOpen] = useState(false)
  const shown = useRef<AskedReceipt | null>(null)
  const show = (next: AskedReceipt | null) => {
    mark(shown.current, false)
    mark(next, true)
    shown.current = next
    if (next) setAsked(next)
    setOpen(next !== null)
  }
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const found = event.target instanceof Element ? askedOf(event.target) : null
      if (!(found?.element instanceof HTMLButtonElement)) return
      latest.current(shown.current?.element === found.element ? null : found)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [])
  const path = usePathname()
  const here = useRef(path)
  useEffect(() => {
    if (here.current !== path) latest.current(null)
    here.current = path
  }, [path])
  const step = (by: -1 | 1) => {
    const next = shown.current && neighbour(shown.current, by)
    if (next) show(next)
  }
  useKeys('Receipts', [{ key: '.', label: 'Receipt of the value or row', run: () => show(meantValue()) }], {
    inDialog: true,
  })
  useKeys(
    'Receipts',
    [
      { key: '.', label: 'Close the receipt', run: () => show(null) },
      { key: 'arrowright', label: 'Receipt of the next value in the row', run: () => step(1) },
      { key: 'arrowleft', label: 'Receipt of the value before', run: () => step(-1) },
    ],
    { inDialog: true, off: !open },
  )
  if (!asked) return null
  return (
    <Suspense fallback={null}>
      <ReceiptPanel asked={asked} open={open} onClose={() => show(null)} load={load} />
    </Suspense>
  )
}

function mark(of: AskedReceipt | null, open: boolean) {
  of?.element.toggleAttribute('data-popup-open', open)
  if (of?.element instanceof HTMLButtonElement) of.element.ariaExpanded = open ? 'true' : 'false'
}
