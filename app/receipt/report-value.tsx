'use client'

import { useActionState, useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Textarea } from '@/components/form/textarea'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { reportAction } from './report-action'

const start = { ok: false, message: '', fields: {} as Readonly<Record<string, string>> }

const ofNumber = /^(total|figure|check|queue):/

/** Says that a value is wrong, with a reason; the receipt goes with it as evidence. `to` is whom it goes to. */
export function ReportValue({ reference, to }: { reference: string; to: string }) {
  const [open, setOpen] = useState(false)
  const [state, action, pending] = useActionState(reportAction, start)
  if (state.ok) {
    return (
      <p role="status" className="basis-full px-1.5 py-1 text-2 text-ink-2">
        {state.message}
      </p>
    )
  }
  if (!open) {
    return (
      <KeyButton scope="Receipt" inDialog variant="quiet" keycap="W" onClick={() => setOpen(true)}>
        This is wrong
      </KeyButton>
    )
  }
  const general = state.message && Object.keys(state.fields).length === 0
  return (
    <form action={action} className="grid basis-full gap-2 px-1.5 py-2">
      <input type="hidden" name="reference" value={reference} />
      <Field
        id="wrong-value"
        label="What is wrong with it"
        error={state.fields.note}
        hint={ofNumber.test(reference) ? 'For example: finance counts 14 fewer' : 'For example: the caller has moved'}
      >
        <Textarea
          id="wrong-value"
          name="note"
          rows={2}
          required
          autoFocus
          minLength={8}
          maxLength={500}
          aria-describedby="wrong-value-about"
          aria-invalid={Boolean(state.fields.note)}
        />
      </Field>
      {general ? <FormError>{state.message}</FormError> : null}
      <div>
        <Button type="submit" variant="next" disabled={pending}>
          Send to {to}
        </Button>
      </div>
    </form>
  )
}
