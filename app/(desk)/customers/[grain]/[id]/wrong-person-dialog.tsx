'use client'

import { useActionState, useEffect, useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Textarea } from '@/components/form/textarea'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/show-toast'
import type { GoldenGrain } from '@/model/grains'
import { wrongPersonAction } from './wrong-person-action'

type Props = { grain: GoldenGrain; id: string; view: string; denied?: string }

const start = { ok: false, message: '', fields: {} as Readonly<Record<string, string>> }

/** Tells the steward that this customer is the wrong person, or holds what is somebody else's. The evidence goes along by itself. */
export function WrongPersonDialog({ grain, id, view, denied }: Props) {
  const [open, setOpen] = useState(false)
  const [state, action, pending] = useActionState(wrongPersonAction, start)
  useEffect(() => {
    if (!state.ok) return
    setOpen(false)
    showToast({ text: state.message })
  }, [state])
  const general = !state.ok && state.message && Object.keys(state.fields).length === 0
  return (
    <>
      <KeyButton scope="Customer" keycap="W" size="bar" denied={denied} onClick={() => setOpen(true)}>
        Wrong person
      </KeyButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Wrong person"
        description="Nothing changes until the steward has looked. Your view and the question you asked go along."
      >
        <form action={action} className="grid gap-3">
          <input type="hidden" name="grain" value={grain} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="view" value={view} />
          <Field
            id="wrong-note"
            label="What is wrong"
            error={state.fields.note}
            hint="For example: the caller knows nothing of the last two orders"
          >
            <Textarea
              id="wrong-note"
              name="note"
              rows={3}
              required
              minLength={8}
              maxLength={500}
              aria-describedby="wrong-note-about"
              aria-invalid={Boolean(state.fields.note)}
            />
          </Field>
          <Field id="wrong-ticket" label="Ticket, if there is one" error={state.fields.ticket} hint="Its number">
            <Input
              id="wrong-ticket"
              name="ticket"
              maxLength={40}
              autoComplete="off"
              aria-describedby="wrong-ticket-about"
              aria-invalid={Boolean(state.fields.ticket)}
            />
          </Field>
          {general ? <FormError>{state.message}</FormError> : null}
          <div>
            <Button type="submit" variant="next" disabled={pending}>
              Send to steward
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
