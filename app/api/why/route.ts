import { KithError } from '@/lib/errors'
import { explainRecords } from '@/server/identity/why/explain-records'
import { noteContext } from '../note-context'
import { requestCtx } from '../request-ctx'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** Why two records or customers are one, or are not: `GET /api/why?a=&b=` with ids or codes answers the explanation. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestCtx(request)
  if (!ctx) return Response.json({ message: 'Sign in to continue.' }, { status: 401, headers })
  const asked = new URL(request.url).searchParams
  try {
    const why = await explainRecords(ctx, { a: asked.get('a') ?? '', b: asked.get('b') ?? '' })
    await noteContext(ctx, '/api/why', [why.a, why.b])
    return Response.json(why, { headers })
  } catch (error) {
    if (error instanceof KithError)
      return Response.json({ message: error.message, fields: error.fields }, { status: statuses[error.kind], headers })
    throw error
  }
}
