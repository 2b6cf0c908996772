'use client'

import { useRouter } from 'next/navigation'
import { type ReactElement, cloneElement, useRef, useState, useTransition } from 'react'
import { Field } from '@/components/form/field'
import { Input } from '@/components/form/input'
import { KeyButton } from '@/components/keys/key-button'
import { Button, type ButtonProps } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { FaceError } from '@/components/ui/face-error'
import type { UndoWhat } from '@/server/review/undo/undo-what'
import { BlastSkeleton } from '../blast/blast-skeleton'
import { type PreviewState, previewUndoAction, undoWhatAction } from './undo-actions'
import { UndoPreviewPanel } from './undo-preview-panel'
import { undoToast } from './undo-toast'

type Props = {
  what: UndoWhat
  /** The button that opens it. */
  trigger: ReactElement<ButtonProps>
  title?: string
  /** Why this person may not undo. */
  denied?: string
  onUndone?: () => void
}

/** Takes a decision back in two steps: its button tries it and shows what would change, `U` does it. */
export function UndoDialog({ what, trigger, title = 'Undo this decision?', denied, onUndone }: Props) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [state, setState] = useState<PreviewState | null>(null)
  const [pending, start] = useTransition()
  const reason = useRef<HTMLInputElement>(null)

  const look = async () => {
    setState(null)
    setState(await previewUndoAction(what))
  }
  const show = (next: boolean) => {
    setOpen(next)
    if (next) void look()
  }
  const undo = () =>
    start(async () => {
      const why = reason.current?.value.trim()
      const answer = await undoWhatAction(why ? { ...what, reason: why } : what)
      setOpen(false)
      undoToast(answer)
      router.refresh()
      if (answer.ok) onUndone?.()
    })

  const footer = (
    <div className="flex flex-wrap items-center gap-2">
      <KeyButton
        inDialog
        scope="Undo"
        variant="next"
        keycap="U"
        keyLabel="Undo the decision"
        disabled={pending || !state?.ok}
        onClick={undo}
      >
        {pending ? 'Undoing' : 'Undo'}
      </KeyButton>
      <Button onClick={() => setOpen(false)}>Keep it</Button>
    </div>
  )
  return (
    <>
      {denied ? (
        <Button size="small" denied={denied}>
          Undo
        </Button>
      ) : (
        cloneElement(trigger, { onClick: () => show(true) })
      )}
      <Dialog open={open} onOpenChange={show} title={title} footer={footer}>
        {state === null ? <BlastSkeleton /> : null}
        {state?.ok === false ? (
          <FaceError title={state.message} safe="Nothing was changed by looking." retry={() => void look()} />
        ) : null}
        {state?.ok ? (
          <>
            <UndoPreviewPanel preview={state.preview} />
            {state.preview.undone.uses ? (
              <Field id="undo-reason" label="Why it was wrong" hint="Goes to those who used it.">
                <Input id="undo-reason" ref={reason} maxLength={500} aria-describedby="undo-reason-about" />
              </Field>
            ) : null}
          </>
        ) : null}
      </Dialog>
    </>
  )
}
