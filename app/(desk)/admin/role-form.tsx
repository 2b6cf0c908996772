'use client'

import { useActionState } from 'react'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { changeRoleAction } from './actions'
import { roleOptions } from './role-options'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Changes a person's role in place. */
export function RoleForm({
  userId,
  role,
  books,
  name,
}: {
  userId: string
  role: string
  books: string[]
  name: string
}) {
  const [state, send, busy] = useActionState(changeRoleAction, start)
  return (
    <form action={send} className="inline-flex items-center gap-1">
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="books" value={books.join(',')} />
      <Select name="role" options={roleOptions} defaultValue={role} aria-label={`Role of ${name}`} />
      <Button type="submit" variant="quiet" size="small" label={`Set the role of ${name}`} disabled={busy}>
        Set
      </Button>
      {state.message ? <span role={state.ok ? 'status' : 'alert'}>{state.message}</span> : null}
    </form>
  )
}
