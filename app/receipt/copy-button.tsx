'use client'

import { useState } from 'react'
import { KeyButton } from '@/components/keys/key-button'

/** Puts a value on the clipboard and says so. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true))
  return (
    <KeyButton
      scope="Receipt"
      inDialog
      variant="quiet"
      keycap="C"
      keyLabel="Copy the value"
      onClick={() => void copy()}
    >
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </KeyButton>
  )
}
