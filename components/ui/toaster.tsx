'use client'

import { Toaster as Sonner } from 'sonner'

/** Where toasts appear: bottom right, above the action bar. Once, in the root layout. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      offset={{ bottom: 64, right: 16 }}
      mobileOffset={{ bottom: 76 }}
      containerAriaLabel="Messages"
    />
  )
}
