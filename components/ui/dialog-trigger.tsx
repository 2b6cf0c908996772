'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactElement } from 'react'
import { DialogFrame, type DialogWords } from '@/components/ui/dialog-frame'

/** A dialog with the button that opens it; the trigger is a Button element. Usable from a server page. */
export function DialogTrigger({ trigger, ...words }: DialogWords & { trigger: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <DialogFrame {...words} />
    </Base.Root>
  )
}
