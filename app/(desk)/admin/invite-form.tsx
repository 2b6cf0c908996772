'use client'

import { useActionState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { DialogTrigger } from '@/components/ui/dialog-trigger'
import { inviteAction } from './actions'
import { roleOptions } from './role-options'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Adds a person; the first password is shown once, here. */
export function InviteForm() {
  const [state, send, busy] = useActionState(inviteAction, start)
  return (
    <DialogTrigger
      trigger={<Button>Invite a person</Button>}
      title="Invite a person"
      description="They can sign in at once, with a first password that is shown here once."
    >
      <form action={send} className="grid gap-3">
        <Field id="invite-name" label="Name" error={state.fields.name}>
          <Input id="invite-name" name="name" required />
        </Field>
        <Field id="invite-email" label="E-mail" error={state.fields.email}>
          <Input id="invite-email" name="email" type="email" required />
        </Field>
        <Field id="invite-role" label="Role" error={state.fields.role}>
          <Select id="invite-role" name="role" options={roleOptions} defaultValue="success" />
        </Field>
        <Field
          id="invite-books"
          label="Teams"
          hint="Only for Success: the teams whose accounts they see, with commas between."
        >
          <Input id="invite-books" name="books" />
        </Field>
        {state.message && !state.ok ? <FormError>{state.message}</FormError> : null}
        {state.message && state.ok ? <p role="status">{state.message}</p> : null}
        <Button variant="next" type="submit" disabled={busy}>
          Invite
        </Button>
      </form>
    </DialogTrigger>
  )
}
