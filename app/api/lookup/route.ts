import { KithError } from '@/lib/errors'
import { lookup } from '@/server/lookup/lookup'
import { noteContext } from '../note-context'
import { requestCtx } from '../request-ctx'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const

/** What the palette asks as somebody types, and systems with a token: `GET /api/lookup?q=` answers the customers found. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestCtx(request)
  if (!ctx) return Response.json({ message: 'Sign in to continue.' }, { status: 401, headers })
  try {
    const started = performance.now()
    const hits = await lookup(ctx, { q: new URL(request.url).searchParams.get('q') ?? '' })
    await noteContext(ctx, '/api/lookup', hits)
    return Response.json({ hits, ms: Math.round(performance.now() - started) }, { headers })
  } catch (error) {
    if (error instanceof KithError)
      return Response.json({ message: error.message }, { status: statuses[error.kind], headers })
    throw error
  }
}

const headers = { 'cache-control': 'no-store' }
