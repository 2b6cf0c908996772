import { signIn } from '@/server/access/sign-in'
import type { Ctx } from '@/server/spine/ctx'
import { sessionCtx } from '@/server/spine/session-ctx'
import { demoPeople } from '@/model/access/demo-people'
import type { Role } from '@/model/access/roles'

/** Signs in over HTTP as the demo's person of this role. Returns the cookie header of the session. */
export async function signInOver(base: string, role: Role): Promise<string> {
  const person = demoPeople.find((one) => one.role === role)
  const csrf = await fetch(`${base}/api/auth/csrf`)
  const { csrfToken } = (await csrf.json()) as { csrfToken: string }
  const body = new URLSearchParams({
    csrfToken,
    email: person?.email ?? '',
    password: person?.password ?? '',
    json: 'true',
  })
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(csrf), 'content-type': 'application/x-www-form-urlencoded' },
    body,
    redirect: 'manual',
  })
  const cookie = cookiesOf(answer)
  if (!cookie.includes('session-token')) throw new Error(`Signing in as ${role} failed with status ${answer.status}.`)
  return cookie
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** The same person's context in this process, for reading without HTTP. */
export async function personCtx(role: Role): Promise<Ctx> {
  const person = demoPeople.find((one) => one.role === role)
  const token = person && (await signIn(person.email, person.password))
  const ctx = token ? await sessionCtx(token) : null
  if (!ctx) throw new Error(`The demo’s ${role} cannot sign in.`)
  return ctx
}
