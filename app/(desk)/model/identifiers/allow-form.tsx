'use client'

import { useActionState } from 'react'
import { FormError } from '@/components/form/form-error'
import { Button } from '@/components/ui/button'
import { allowAction } from './allow-action'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Lets a learned value join again. */
export function AllowForm({ kind, value, denied }: { kind: string; value: string; denied?: string }) {
  const [state, send, busy] = useActionState(allowAction, start)
  return (
    <form action={send} className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="value" value={value} />
      <Button type="submit" size="small" disabled={busy} denied={denied}>
        Allow again
      </Button>
      {state.ok ? null : <FormError>{state.message}</FormError>}
    </form>
  )
}
