import { findCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import type { Ctx } from '@/server/spine/ctx'
import { fromOurPages } from '../from-our-pages'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const say = (body: object, status = 200) => Response.json(body, { status, headers })

/** Answers with what `work` finds for whoever is signed in, or with the refusal as it stands. Changes are taken from our own pages only. */
export async function reply(request: Request, work: (ctx: Ctx) => Promise<object>): Promise<Response> {
  const ctx = await findCtx()
  if (!ctx) return say({ message: 'Sign in to continue.' }, 401)
  if (request.method !== 'GET' && !fromOurPages(request)) return say({ message: 'Asked from elsewhere.' }, 403)
  try {
    return say(await work(ctx))
  } catch (error) {
    if (error instanceof KithError) return say({ message: error.message }, statuses[error.kind])
    throw error
  }
}
