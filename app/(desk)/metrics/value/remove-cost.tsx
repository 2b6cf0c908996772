'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { removeCostAction } from './cost-actions'

const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

/** Takes one cost out of the ledger. */
export function RemoveCost({ costId, label }: { costId: string; label: string }) {
  const [state, send, busy] = useActionState(removeCostAction, start)
  return (
    <form action={send}>
      <input type="hidden" name="costId" value={costId} />
      <Button type="submit" size="small" variant="quiet" disabled={busy} aria-label={`Remove ${label}`}>
        Remove
      </Button>
      {state.message && !state.ok ? (
        <span role="alert" className="text-2 text-risk">
          {state.message}
        </span>
      ) : null}
    </form>
  )
}
