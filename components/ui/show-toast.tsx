'use client'

import type { ReactNode } from 'react'
import { toast } from 'sonner'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'

/** `keycap` is U where none is given; null where the screen has a key of its own for it. */
export type ToastAction = { label: string; keycap?: string | null; run: () => void }

/** Says what happened, for 8 seconds, with the way back: undo instead of "are you sure". Returns the toast's id. */
export function showToast(props: { text: ReactNode; action?: ToastAction; tone?: 'plain' | 'risk' }): string | number {
  return toast.custom((id) => <ToastBody {...props} close={() => toast.dismiss(id)} />, {
    duration: 8000,
    unstyled: true,
  })
}

function ToastBody(props: { text: ReactNode; action?: ToastAction; tone?: 'plain' | 'risk'; close: () => void }) {
  const { action } = props
  const act = () => {
    action?.run()
    props.close()
  }
  return (
    <div className="pop flex min-h-10 w-[340px] max-w-[calc(100vw-32px)] items-center gap-2 py-1.5 pr-2 pl-3 font-sans text-3">
      {props.tone === 'risk' ? <Glyph name="risk" /> : null}
      <span className="min-w-0 flex-1">{props.text}</span>
      {action?.keycap === null ? (
        <Button variant="quiet" onClick={act}>
          {action.label}
        </Button>
      ) : null}
      {action && action.keycap !== null ? (
        <KeyButton scope="Last message" variant="quiet" keycap={action.keycap ?? 'U'} onClick={act}>
          {action.label}
        </KeyButton>
      ) : null}
    </div>
  )
}
