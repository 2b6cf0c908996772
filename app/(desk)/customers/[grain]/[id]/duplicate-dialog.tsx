'use client'

import { useActionState, useEffect, useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { showToast } from '@/components/ui/show-toast'
import type { GoldenGrain } from '@/model/grains'
import { duplicateAction } from './duplicate-action'
import { OtherChoice } from './other-choice'

type Props = { grain: GoldenGrain; id: string; view: string; likely: string | null; denied?: string }

const start = { ok: false, message: '', fields: {} as Readonly<Record<string, string>> }

/** Sends a duplicate to the steward: which other customer it is, and why one thinks so. */
export function DuplicateDialog({ grain, id, view, likely, denied }: Props) {
  const [open, setOpen] = useState(false)
  const [state, action, pending] = useActionState(duplicateAction, start)
  useEffect(() => {
    if (!state.ok) return
    setOpen(false)
    showToast({ text: state.message })
  }, [state])
  const general = !state.ok && state.message && Object.keys(state.fields).length === 0
  return (
    <>
      <KeyButton scope="Customer" keycap="D" size="bar" denied={denied} onClick={() => setOpen(true)}>
        Send duplicate to steward
      </KeyButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Send duplicate to steward"
        description="Nothing is merged. The steward sees the two side by side, with your reason."
      >
        <form action={action} className="grid gap-3">
          <input type="hidden" name="grain" value={grain} />
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="view" value={view} />
          <OtherChoice grain={grain} id={id} likely={likely} error={state.fields.other} />
          <Field
            id="duplicate-reason"
            label="Reason"
            error={state.fields.reason}
            hint="For example: she says both orders are hers"
          >
            <Input
              id="duplicate-reason"
              name="reason"
              required
              minLength={8}
              maxLength={300}
              aria-describedby="duplicate-reason-about"
              aria-invalid={Boolean(state.fields.reason)}
            />
          </Field>
          {general ? <FormError>{state.message}</FormError> : null}
          <div>
            <Button type="submit" variant="next" disabled={pending}>
              Send
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
