'use client'

import { type ReactNode, useActionState, useId, useState } from 'react'
import type { FormState } from '@/app/form-state'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button, type ButtonProps } from '@/components/ui/button'

type Action = (before: FormState, form: FormData) => Promise<FormState>
type Of = { action: Action; fields: Readonly<Record<string, string>> }

const start: FormState = { ok: true, message: '', fields: {} }

/** What came of it, once it was sent. */
function Said({ state }: { state: FormState }) {
  if (!state.message) return null
  return state.ok ? <p role="status">{state.message}</p> : <FormError>{state.message}</FormError>
}

const hidden = (fields: Of['fields']) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)

/** A button that does one thing at once. */
export function OneButton({ action, fields, ...button }: Of & ButtonProps) {
  const [state, send, busy] = useActionState(action, start)
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      {hidden(fields)}
      <Button type="submit" disabled={busy} {...button} />
      <Said state={state} />
    </form>
  )
}

/** A button that first asks for the reason. */
export function ReasonAction(props: Of & { label: string; send: string; size?: 'small'; children: ReactNode }) {
  const [state, send, busy] = useActionState(props.action, start)
  const [open, setOpen] = useState(false)
  const id = useId()
  if (!open) {
    return (
      <span className="flex flex-wrap items-center gap-2">
        <Button size={props.size} onClick={() => setOpen(true)}>
          {props.children}
        </Button>
        <Said state={state} />
      </span>
    )
  }
  return (
    <form action={send} className="grid max-w-[360px] gap-2">
      {hidden(props.fields)}
      <Field id={id} label={props.label} error={state.fields.reason}>
        <Input id={id} name="reason" required minLength={3} maxLength={500} autoComplete="off" autoFocus />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size={props.size} disabled={busy}>
          {props.send}
        </Button>
        <Button variant="quiet" size={props.size} onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
      <Said state={state} />
    </form>
  )
}
