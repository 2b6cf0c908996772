'use client'

import { Pin } from 'lucide-react'
import { useActionState, useEffect, useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/show-toast'
import type { PinState } from './pin-action'
import { pinAction } from './pin-action'

type Props = { recordId: string; field: string; label: string; type: string; value: string; denied?: string }

const start: PinState = { ok: false, message: '', fields: {} }

/** Lets a steward set a value that outranks all sources, with a reason. */
export function PinDialog(props: Props) {
  const [open, setOpen] = useState(false)
  const [state, action, pending] = useActionState(pinAction, start)
  useEffect(() => {
    if (!state.ok) return
    setOpen(false)
    showToast({ text: state.message })
  }, [state])
  const id = `pin-${props.field}`
  return (
    <>
      <Button variant="quiet" size="small" denied={props.denied} onClick={() => setOpen(true)}>
        <Pin className="icon small" aria-hidden="true" />
        Pin
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Pin ${props.label.toLowerCase()}`}
        description="A pin outranks every source and stays with its record."
      >
        <form action={action} className="grid gap-3">
          <input type="hidden" name="recordId" value={props.recordId} />
          <input type="hidden" name="field" value={props.field} />
          <input type="hidden" name="type" value={props.type} />
          <Field id={id} label="Value" error={state.fields.value} hint={hints[props.type]}>
            <Input
              id={id}
              name="value"
              defaultValue={props.value}
              required
              maxLength={500}
              aria-describedby={`${id}-about`}
            />
          </Field>
          <Field id={`${id}-reason`} label="Reason" error={state.fields.reason} hint="Who says so, or where it stands">
            <Input
              id={`${id}-reason`}
              name="reason"
              required
              minLength={3}
              maxLength={500}
              aria-describedby={`${id}-reason-about`}
            />
          </Field>
          {state.message && !state.ok ? <FormError>{state.message}</FormError> : null}
          <div>
            <Button type="submit" variant="next" disabled={pending}>
              Pin it
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}

const hints: Readonly<Record<string, string>> = {
  money: 'In pence or cents, a whole number',
  date: 'Year, month, day: 2027-01-18',
  boolean: 'true or false',
}
