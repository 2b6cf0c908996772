import { findCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { listOutbox } from '@/server/outbox/list-outbox'
import { noteRead } from '@/server/outbox/note-read'
import { tokenCtx } from '@/server/spine/token-ctx'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * What other systems are to hear of merges and partings: `GET /api/outbox?after=&limit=` answers events and where to ask
 * from next. For a token (`Authorization: Bearer`) or whoever is signed in; what a token was given is noted.
 */
export async function GET(request: Request): Promise<Response> {
  const [, token] = /^Bearer +(\S{1,200})$/i.exec(request.headers.get('authorization') ?? '') ?? []
  const ctx = request.headers.has('authorization') ? token && (await tokenCtx(token)) : await findCtx()
  if (!ctx) return Response.json({ message: 'Sign in or send a token to continue.' }, { status: 401, headers })
  const asked = new URL(request.url).searchParams
  try {
    const answer = await listOutbox.untrusted(ctx, {
      after: whole(asked.get('after')),
      limit: whole(asked.get('limit')),
    })
    if (ctx.actor.tokenId && answer.events.length) await noteRead(ctx, { to: answer.next })
    return Response.json(answer, { headers })
  } catch (error) {
    if (error instanceof KithError)
      return Response.json({ message: error.message, fields: error.fields }, { status: statuses[error.kind], headers })
    throw error
  }
}

/** A number as it was written, or what was written for the query to refuse. */
const whole = (text: string | null) => (text === null ? undefined : /^\d{1,15}$/.test(text) ? Number(text) : text)
