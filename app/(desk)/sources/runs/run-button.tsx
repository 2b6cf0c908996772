'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { cancelAction, replayAction, revertAction } from './run-actions'

const actions = { cancel: cancelAction, revert: revertAction, replay: replayAction }
const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

type Props = {
  action: keyof typeof actions
  runId: string
  children: string
  denied?: string
  variant?: 'next' | 'plain' | 'quiet'
}

/** One thing to do with an import; what came of it stands beside the button. */
export function RunButton({ action, runId, children, denied, variant = 'plain' }: Props) {
  const [state, send, busy] = useActionState(actions[action], start)
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="runId" value={runId} />
      <Button type="submit" variant={variant} disabled={busy} denied={denied}>
        {children}
      </Button>
      {state.message ? (
        <span role={state.ok ? 'status' : 'alert'} className={state.ok ? 'text-2 text-ink-2' : 'text-2 text-risk'}>
          {state.message}
        </span>
      ) : null}
    </form>
  )
}
