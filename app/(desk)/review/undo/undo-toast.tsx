'use client'

import { showToast } from '@/components/ui/show-toast'
import { TextLink } from '@/components/ui/text-link'
import { sayLeft } from './say-undone'

type Answer = { ok: boolean; message: string; quote?: string; uses?: number; sorting?: number }

/** Says what an undo did, with the way to what it leaves to do: uses to call back, things to sort. */
export function undoToast({ ok, message, quote, uses = 0, sorting = 0 }: Answer): void {
  const words = quote ? `${message} Quote ${quote}.` : message
  const text = (
    <>
      {words} {uses ? <TextLink href="/recalls">{sayLeft({ uses })}</TextLink> : null}
      {uses && sorting ? ', ' : ''}
      {sorting ? <TextLink href="/review/sorting">{sayLeft({ sorting })}</TextLink> : null}
    </>
  )
  showToast({ text, tone: ok ? 'plain' : 'risk' })
}
