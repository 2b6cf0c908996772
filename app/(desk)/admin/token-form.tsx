'use client'

import { useActionState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { DialogTrigger } from '@/components/ui/dialog-trigger'
import { makeTokenAction } from './actions'
import { roleOptions } from './role-options'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Makes a token for a system; it is shown once, here. */
export function TokenForm() {
  const [state, send, busy] = useActionState(makeTokenAction, start)
  return (
    <DialogTrigger
      trigger={<Button>Make a token</Button>}
      title="Make a token"
      description="A system that holds it may do what the role may do."
    >
      <form action={send} className="grid gap-3">
        <Field id="token-name" label="What for" error={state.fields.name}>
          <Input id="token-name" name="name" required />
        </Field>
        <Field id="token-role" label="Role" error={state.fields.role}>
          <Select id="token-role" name="role" options={roleOptions} defaultValue="analyst" />
        </Field>
        {state.message && !state.ok ? <FormError>{state.message}</FormError> : null}
        {state.message && state.ok ? (
          <p role="status" className="mono text-2 break-all">
            {state.message}
          </p>
        ) : null}
        <Button variant="next" type="submit" disabled={busy}>
          Make
        </Button>
      </form>
    </DialogTrigger>
  )
}
