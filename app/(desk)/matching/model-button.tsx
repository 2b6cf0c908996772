'use client'

import { useActionState } from 'react'
import { Button } from '@/components/ui/button'
import { calibrateAction, publishAction, rehearseAction, rollBackAction, trainAction } from './model-actions'
import { useLater } from './use-later'

const actions = {
  train: trainAction,
  rehearse: rehearseAction,
  publish: publishAction,
  rollBack: rollBackAction,
  calibrate: calibrateAction,
}
const start = { ok: true, message: '', fields: {} as Readonly<Record<string, string>> }

type Props = {
  action: keyof typeof actions
  grain: string
  version?: number
  /** The published version as the page shows it. */
  seen?: number | null
  /** What changes on the page when the worker is done with what this asks for; the page looks again until it does. */
  until?: string
  children: string
  denied?: string
  variant?: 'next' | 'plain' | 'quiet'
}

/** One thing to do with a model; what came of it stands beside the button. */
export function ModelButton({ action, grain, version, seen, until, children, denied, variant = 'plain' }: Props) {
  const [state, send, busy] = useActionState(actions[action], start)
  const waiting = useLater(until, state.ok && state.message !== '' ? state : null)
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-2">
      <input type="hidden" name="grain" value={grain} />
      {version ? <input type="hidden" name="version" value={version} /> : null}
      {seen ? <input type="hidden" name="seen" value={seen} /> : null}
      <Button type="submit" size="small" variant={variant} disabled={busy || waiting} denied={denied}>
        {children}
      </Button>
      {state.message && (waiting || until === undefined || !state.ok) ? (
        <span role={state.ok ? 'status' : 'alert'} className={state.ok ? 'text-2 text-ink-2' : 'text-2 text-risk'}>
          {state.message}
        </span>
      ) : null}
    </form>
  )
}
