'use client'

import { KeyButton } from '@/components/keys/key-button'

/** Opens the browser's way of printing. */
export function PrintButton() {
  return (
    <KeyButton scope="Brief" keycap="I" keyLabel="Print the brief" onClick={() => window.print()}>
      Print
    </KeyButton>
  )
}
