'use client'

import { signIn } from 'next-auth/react'
import { useState } from 'react'
import { Field } from '@/components/form/field'
import { FormError } from '@/components/form/form-error'
import { Input } from '@/components/form/input'
import { Button } from '@/components/ui/button'

const wrong = 'E-mail and password do not fit, or the sign-in is locked for 15 minutes after five tries.'

/** E-mail and password. A wrong password, an unknown person and a locked one read the same. */
export function SignInForm({ oidc }: { oidc: boolean }) {
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (form: FormData) => {
    setBusy(true)
    setMessage('')
    const answer = await signIn('credentials', {
      email: form.get('email'),
      password: form.get('password'),
      redirect: false,
    }).catch(() => undefined)
    if (answer?.ok) return window.location.assign('/')
    setMessage(answer ? wrong : 'Kith could not be reached. Nothing was sent twice; try again.')
    setBusy(false)
  }
  return (
    <form
      className="grid gap-4"
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void send(new FormData(submitted.currentTarget))
      }}
    >
      <Field id="email" label="E-mail">
        <Input id="email" name="email" type="email" autoComplete="username" required />
      </Field>
      <Field id="password" label="Password">
        <Input id="password" name="password" type="password" autoComplete="current-password" required />
      </Field>
      {message ? <FormError>{message}</FormError> : null}
      <div className="flex gap-2">
        <Button variant="next" type="submit" disabled={busy}>
          Sign in
        </Button>
        {oidc ? <Button onClick={() => signIn('oidc', { callbackUrl: '/' })}>Single sign-on</Button> : null}
      </div>
    </form>
  )
}
