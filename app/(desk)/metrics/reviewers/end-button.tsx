'use client'

import { useActionState } from 'react'
import type { FormState } from '@/app/form-state'
import { FormError } from '@/components/form/form-error'
import { Button } from '@/components/ui/button'
import { endAction } from './reviewer-actions'

const start: FormState = { ok: true, message: '', fields: {} }

/** Ends an appointment; what was confirmed under it stays said. */
export function EndButton({ reviewerId, name }: { reviewerId: string; name: string }) {
  const [state, send, busy] = useActionState(endAction, start)
  return (
    <form action={send} className="flex items-center gap-1.5">
      <input type="hidden" name="reviewerId" value={reviewerId} />
      <Button type="submit" size="small" variant="quiet" label={`End: ${name}`} disabled={busy}>
        End
      </Button>
      {!state.ok && state.message ? <FormError>{state.message}</FormError> : null}
    </form>
  )
}
