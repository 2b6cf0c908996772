import { KithError } from '@/lib/errors'
import { listReceipts } from '@/server/receipt/list-receipts'
import { requestCtx } from '../request-ctx'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const

/** `GET /api/receipts?of=metric:mrr:<id>&of=total:mrr`: where values came from, for whoever is signed in and for systems with a token. */
export async function GET(request: Request): Promise<Response> {
  const ctx = await requestCtx(request)
  if (!ctx) return Response.json({ message: 'Sign in to continue.' }, { status: 401, headers })
  try {
    const receipts = await listReceipts(ctx, new URL(request.url).searchParams.getAll('of'))
    return Response.json({ receipts }, { headers })
  } catch (error) {
    if (error instanceof KithError)
      return Response.json({ message: error.message }, { status: statuses[error.kind], headers })
    throw error
  }
}

const headers = { 'cache-control': 'no-store' }
