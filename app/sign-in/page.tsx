import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { hasOidc } from '@/app/auth'
import { DemoSignInButton } from '@/app/demo-sign-in-button'
import { findCtx } from '@/app/session'
import { Logo } from '@/components/shell/logo'
import { demoPeople } from '@/model/access/demo-people'
import { env } from '@/lib/env'
import { roles } from '@/model/access/roles'
import { SignInForm } from './sign-in-form'

export const metadata: Metadata = { title: 'Sign in' }

/** Sign-in: by password, by the company's identity provider, and in the demo by one press for each role. */
export default async function SignInPage() {
  if (await findCtx()) redirect('/')
  return (
    <main className="mx-auto grid min-h-dvh max-w-[400px] content-center gap-6 px-6 py-12">
      <div className="flex items-center gap-3">
        <Logo />
        <h1 className="text-5 font-strong">Sign in to Kith</h1>
      </div>
      <SignInForm oidc={hasOidc()} />
      {env().KITH_DEMO === '1' ? <DemoPeople /> : null}
    </main>
  )
}

function DemoPeople() {
  return (
    <section aria-labelledby="demo-people" className="sec pt-3">
      <h2 id="demo-people" className="head">
        Or look around as
      </h2>
      <p className="mb-2 text-2 text-ink-2">Halden Coffee is invented, and so are these people.</p>
      <ul>
        {demoPeople.map((person) => (
          <li key={person.email} className="border-t border-line">
            <DemoSignInButton
              email={person.email}
              password={person.password}
              className="grid min-h-[44px] w-full grid-cols-[80px_1fr] items-center gap-x-3 py-1 text-left hover:bg-hover"
            >
              <b className="font-strong">{roles[person.role].label}</b>
              <span className="text-2 text-ink-2">
                {person.name}. {roles[person.role].job}
              </span>
            </DemoSignInButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
