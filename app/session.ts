import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import type { Ctx } from '@/server/spine/ctx'
import { sessionCtx } from '@/server/spine/session-ctx'
import { authSecret } from './auth'

const cookieNames = ['__Secure-next-auth.session-token', 'next-auth.session-token']

/** The context of whoever is signed in, or null. The session is looked up once for each request, never kept longer. */
export const findCtx = cache(async (): Promise<Ctx | null> => {
  const jar = await cookies()
  const sealed = cookieNames.map((name) => jar.get(name)?.value).find(Boolean)
  if (!sealed) return null
  const opened = await decode({ token: sealed, secret: authSecret() }).catch(() => null)
  if (typeof opened?.sid !== 'string') return null
  return sessionCtx(opened.sid)
})

/** The context of whoever is signed in; everybody else is sent to the sign-in page. */
export async function requireCtx(): Promise<Ctx> {
  const ctx = await findCtx()
  if (!ctx) redirect('/sign-in')
  return ctx
}
