'use client'

import { signIn } from 'next-auth/react'
import { type ReactNode, useState } from 'react'

type Props = { email: string; password: string; current?: boolean; className?: string; children: ReactNode }

/** Signs in as one of the demo's people, whose passwords are no secret. */
export function DemoSignInButton({ email, password, current, className, children }: Props) {
  const [busy, setBusy] = useState(false)
  return (
    <button
      type="button"
      className={className}
      aria-current={current ? 'true' : undefined}
      disabled={busy}
      onClick={async () => {
        setBusy(true)
        const answer = await signIn('credentials', { email, password, redirect: false })
        if (answer?.ok) window.location.assign('/')
        else setBusy(false)
      }}
    >
      {children}
    </button>
  )
}
