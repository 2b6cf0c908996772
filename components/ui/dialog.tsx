'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import { DialogFrame, type DialogWords } from '@/components/ui/dialog-frame'

/** A dialog held open by its owner. Esc and a press outside close it; focus returns where it was. */
export function Dialog(props: DialogWords & { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { open, onOpenChange, ...words } = props
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <DialogFrame {...words} />
    </Base.Root>
  )
}
