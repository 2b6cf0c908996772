'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { changeRoleAction, disableAction, enableAction, revokeTokenAction } from './actions'

const actions = { disable: disableAction, enable: enableAction, revoke: revokeTokenAction, role: changeRoleAction }
const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

type Props = {
  action: keyof typeof actions
  values: Readonly<Record<string, string>>
  label: string
  name: string
  denied?: string
}

/** One button of a row; what the command answers stands beside it. */
export function RowAction({ action, values, label, name, denied }: Props) {
  const [state, send, busy] = useActionState(actions[action], start)
  return (
    <form action={send} className="inline-flex items-center gap-2">
      {Object.entries(values).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <Button type="submit" variant="quiet" size="small" label={name} disabled={busy} denied={denied}>
        {label}
      </Button>
      {state.message && !state.ok ? (
        <span role="alert" className="text-2 text-risk">
          {state.message}
        </span>
      ) : null}
    </form>
  )
}
