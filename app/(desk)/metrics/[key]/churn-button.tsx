'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { publishChurnAction, trainChurnAction } from './churn-actions'

const actions = { train: trainChurnAction, publish: publishChurnAction }
const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

type Props = {
  action: keyof typeof actions
  version?: number
  /** The version in force as the page shows it. */
  seen?: number | null
  denied?: string
  variant?: 'next' | 'plain'
  children: string
}

/** One thing to do with the churn model; what came of it stands beside the button. */
export function ChurnButton({ action, version, seen, denied, variant = 'plain', children }: Props) {
  const [state, send, busy] = useActionState(actions[action], start)
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-2">
      {version ? <input type="hidden" name="version" value={version} /> : null}
      {seen ? <input type="hidden" name="seen" value={seen} /> : null}
      <Button type="submit" size="small" variant={variant} disabled={busy} denied={denied}>
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
