'use client'

import { Eye } from 'lucide-react'
import { useActionState, useCallback, useEffect, useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { KeyButton } from '@/components/keys/key-button'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Masked } from '@/components/ui/masked'
import { RevealTimer } from '@/components/ui/reveal-timer'
import { type RevealState, revealAction } from './reveal-action'

type Props = { grain: string; id: string; field: string; label: string; masked: string; first: boolean }

const start: RevealState = { ok: true, message: '', fields: {}, revealed: null }

/** A masked value that can be shown for a minute, with a purpose and a reason. `first` gives it the key R. */
export function RevealFieldRow(props: Props) {
  const [open, setOpen] = useState(false)
  const [over, setOver] = useState(true)
  const [state, action, pending] = useActionState(revealAction, start)
  const revealed = state.revealed
  useEffect(() => {
    if (!revealed) return
    setOpen(false)
    setOver(false)
  }, [revealed])
  const end = useCallback(() => setOver(true), [])
  if (revealed && !over) {
    return (
      <span className="flex flex-wrap items-center gap-3">
        <span
          aria-live="polite"
          data-receipt={`value:${props.grain}:${props.id}:${props.field}`}
          data-name={props.label}
        >
          {String(revealed.value)}
        </span>
        <RevealTimer until={revealed.until} onEnd={end} />
      </span>
    )
  }
  const look = (
    <>
      <Eye className="icon small" aria-hidden="true" />
      Reveal
    </>
  )
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span data-receipt={`value:${props.grain}:${props.id}:${props.field}`} data-name={props.label}>
        <Masked>{props.masked}</Masked>
      </span>
      {props.first ? (
        <KeyButton
          scope="Customer"
          keycap="R"
          keyLabel={`Reveal ${props.label.toLowerCase()}`}
          variant="quiet"
          size="small"
          onClick={() => setOpen(true)}
        >
          {look}
        </KeyButton>
      ) : (
        <Button variant="quiet" size="small" onClick={() => setOpen(true)}>
          {look}
        </Button>
      )}
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Reveal ${props.label.toLowerCase()}`}
        description="Shown for 60 seconds. Who asked, why and when stands in the customer’s own file."
      >
        <RevealForm {...props} state={state} action={action} pending={pending} />
      </Dialog>
    </span>
  )
}

function RevealForm(props: Props & { state: RevealState; action: (data: FormData) => void; pending: boolean }) {
  const wrong = props.state.fields.reason
  return (
    <form action={props.action} className="grid gap-3">
      <input type="hidden" name="grain" value={props.grain} />
      <input type="hidden" name="id" value={props.id} />
      <input type="hidden" name="field" value={props.field} />
      <Field id={`purpose-${props.field}`} label="Purpose">
        <Select
          id={`purpose-${props.field}`}
          name="purpose"
          options={[
            { value: 'service', label: 'Answering the customer' },
            { value: 'account_management', label: 'Looking after the contract' },
          ]}
        />
      </Field>
      <Field id={`reason-${props.field}`} label="Reason" error={wrong} hint="For example: call back on W-70418">
        <Input
          id={`reason-${props.field}`}
          name="reason"
          required
          minLength={8}
          maxLength={300}
          aria-describedby={`reason-${props.field}-about`}
          aria-invalid={Boolean(wrong)}
        />
      </Field>
      {!props.state.ok && !wrong ? <FormError>{props.state.message}</FormError> : null}
      <div>
        <Button type="submit" variant="next" disabled={props.pending}>
          Reveal for 60 s
        </Button>
      </div>
    </form>
  )
}
