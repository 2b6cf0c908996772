import { findCtx } from '@/app/session'
import type { Ctx } from '@/server/spine/ctx'
import { tokenCtx } from '@/server/spine/token-ctx'

/** Who asks by this request: the system behind `Authorization: Bearer`, else whoever is signed in; null for neither. A bad token is never made up for by a session. */
export async function requestCtx(request: Request): Promise<Ctx | null> {
  const authorization = request.headers.get('authorization')
  if (authorization === null) return findCtx()
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(authorization) ?? []
  return token ? tokenCtx(token) : null
}
