'use client'

import { useActionState, useState } from 'react'
import type { FormState } from '@/app/form-state'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Textarea } from '@/components/form/textarea'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { type CaseEnd, endAction } from './case-actions'

type Props = { end: CaseEnd; caseId: string; version: number; onEnded: (words: string) => void }

const start: FormState = { ok: false, message: '', fields: {} }

const words = {
  settle: { keycap: 'S', button: 'Settle', label: 'What came of it', hint: 'For example: cut into two customers' },
  dismiss: {
    keycap: 'X',
    button: 'Dismiss',
    label: 'Why nothing was wrong',
    hint: 'For example: she changed her name',
  },
} as const satisfies Record<CaseEnd, object>

/** Closes a case with a sentence for whoever reported it. */
export function EndDialog({ end, caseId, version, onEnded }: Props) {
  const [open, setOpen] = useState(false)
  // Said here, not in an effect: the case may leave the list, and this dialog with it.
  const close = async (before: FormState, data: FormData) => {
    const done = await endAction(before, data)
    if (done.ok) {
      setOpen(false)
      onEnded(done.message)
    }
    return done
  }
  const [state, action, pending] = useActionState(close, start)
  const { keycap, button, label, hint } = words[end]
  const id = `outcome-${end}`
  const general = !state.ok && state.message && Object.keys(state.fields).length === 0
  return (
    <>
      <KeyButton scope="Cases" keycap={keycap} size="bar" onClick={() => setOpen(true)}>
        {button}
      </KeyButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`${button} this case`}
        description="Whoever reported it reads this sentence on their Today page."
      >
        <form action={action} className="grid gap-3">
          <input type="hidden" name="caseId" value={caseId} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="end" value={end} />
          <Field id={id} label={label} hint={hint} error={state.fields.outcome}>
            <Textarea
              id={id}
              name="outcome"
              rows={3}
              required
              minLength={3}
              maxLength={500}
              aria-describedby={`${id}-about`}
              aria-invalid={Boolean(state.fields.outcome)}
            />
          </Field>
          {general ? <FormError>{state.message}</FormError> : null}
          <div>
            <Button type="submit" variant="next" disabled={pending}>
              {button}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
