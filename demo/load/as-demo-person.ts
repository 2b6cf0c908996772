import { demoPeople } from '@/model/access/demo-people'
import type { Role } from '@/model/access/roles'
import { endSession } from '@/server/access/end-session'
import { signIn } from '@/server/access/sign-in'
import type { Ctx } from '@/server/spine/ctx'
import { sessionCtx } from '@/server/spine/session-ctx'

/** Does something as the demo's person of a role, signed in for as long as it takes. */
export async function asDemoPerson<T>(role: Role, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const person = demoPeople.find((one) => one.role === role)
  const token = person && (await signIn(person.email, person.password))
  const ctx = token ? await sessionCtx(token) : null
  if (!token || !ctx) throw new Error(`The demo’s ${role} cannot sign in.`)
  const result = await work(ctx)
  await endSession(token)
  return result
}
