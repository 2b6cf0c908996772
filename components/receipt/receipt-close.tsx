'use client'

import { Popover } from '@base-ui/react/popover'
import { buttonClass } from '@/components/ui/button-class'
import { Keycap } from '@/components/ui/keycap'

/** Closes the receipt it stands in; the last of a receipt's actions, only inside ReceiptValue. */
export function ReceiptClose() {
  return (
    <Popover.Close
      className={buttonClass({ variant: 'quiet', keycap: '.', className: 'ml-auto' })}
      aria-keyshortcuts="."
    >
      Close
      <Keycap>.</Keycap>
    </Popover.Close>
  )
}
