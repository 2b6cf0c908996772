'use client'

import { useActionState } from 'react'
import type { FormState } from '@/app/form-state'
import { FormError } from '@/components/form/form-error'
import { Select } from '@/components/form/select'
import { Button } from '@/components/ui/button'
import { appointAction } from './reviewer-actions'

type Props = { department: string; name: string; people: readonly { userId: string; name: string }[] }

const start: FormState = { ok: true, message: '', fields: {} }

/** Appoints somebody to speak for a department. */
export function AppointForm({ department, name, people }: Props) {
  const [state, send, busy] = useActionState(appointAction, start)
  if (people.length === 0) return <span className="text-2 text-ink-3">everybody who may is appointed</span>
  return (
    <form action={send} className="flex flex-wrap items-center gap-1.5">
      <input type="hidden" name="department" value={department} />
      <Select
        name="userId"
        aria-label={`Somebody to speak for ${name}`}
        options={people.map((one) => ({ value: one.userId, label: one.name }))}
      />
      <Button type="submit" size="small" label={`Appoint for ${name}`} disabled={busy}>
        Appoint
      </Button>
      {!state.ok && state.message ? <FormError>{state.message}</FormError> : null}
    </form>
  )
}
