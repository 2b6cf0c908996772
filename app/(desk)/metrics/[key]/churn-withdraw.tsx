'use client'

import { useActionState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'
import { DialogTrigger } from '@/components/ui/dialog-trigger'
import { withdrawChurnAction } from './churn-actions'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Takes the version in force out of it, with a reason. */
export function ChurnWithdraw({ version }: { version: number }) {
  const [state, send, busy] = useActionState(withdrawChurnAction, start)
  return (
    <DialogTrigger
      trigger={<Button size="small">Take out of force</Button>}
      title={`Take version ${version} out of force`}
      description="No account is told a chance until a version is put in force again."
    >
      <form action={send} className="grid gap-3">
        <input type="hidden" name="version" value={version} />
        <Field id="churn-why" label="Why" error={state.fields.why}>
          <Input id="churn-why" name="why" required minLength={3} maxLength={300} autoComplete="off" />
        </Field>
        {state.message && !state.ok ? <FormError>{state.message}</FormError> : null}
        <Button variant="next" type="submit" disabled={busy}>
          Take out of force
        </Button>
      </form>
    </DialogTrigger>
  )
}
