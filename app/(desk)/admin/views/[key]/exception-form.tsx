'use client'

import { useActionState } from 'react'
import type { FormState } from '@/app/form-state'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'

type Props = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  fields: Readonly<Record<string, string>>
  /** The reader composed it, so somebody else must sign. */
  own: boolean
}

const start: FormState = { ok: true, message: '', fields: {} }

/** Signs for more than twelve facts, with the reason and the day it ends. */
export function ExceptionForm({ action, fields, own }: Props) {
  const [state, send, busy] = useActionState(action, start)
  if (own) return <Button denied="You composed it: ask another admin to sign.">Sign an exception</Button>
  return (
    <form action={send} className="flex flex-wrap items-end gap-2">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="exception-why" label="Why more than twelve" error={state.fields.why}>
        <Input id="exception-why" name="why" required minLength={8} maxLength={500} autoComplete="off" />
      </Field>
      <Field id="exception-until" label="Until" error={state.fields.until}>
        <Input id="exception-until" name="until" type="date" required />
      </Field>
      <Button type="submit" disabled={busy}>
        Sign an exception
      </Button>
      {state.message && !state.ok ? <FormError>{state.message}</FormError> : null}
    </form>
  )
}
