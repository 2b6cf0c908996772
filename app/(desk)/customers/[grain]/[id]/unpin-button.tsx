'use client'

import { PinOff } from 'lucide-react'
import { useActionState, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { showToast } from '@/components/ui/show-toast'
import { unpinAction } from './unpin-action'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Takes a pin away; no question is asked, for it can be set again. */
export function UnpinButton({
  recordId,
  field,
  label,
  denied,
}: {
  recordId: string
  field: string
  label: string
  denied?: string
}) {
  const [state, action, pending] = useActionState(unpinAction, start)
  useEffect(() => {
    if (state.message) showToast({ text: state.message, tone: state.ok ? 'plain' : 'risk' })
  }, [state])
  return (
    <form action={action} className="inline-flex">
      <input type="hidden" name="recordId" value={recordId} />
      <input type="hidden" name="field" value={field} />
      <Button
        type="submit"
        variant="quiet"
        size="small"
        label={`Unpin ${label.toLowerCase()}`}
        denied={denied}
        disabled={pending}
      >
        <PinOff className="icon small" aria-hidden="true" />
        Unpin
      </Button>
    </form>
  )
}
