import { z } from 'zod'
import { findCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { getRun } from '@/server/ingest/get-run'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** How far an import has come. */
export async function GET(_: Request, { params }: { params: Promise<{ runId: string }> }): Promise<Response> {
  const ctx = await findCtx()
  if (!ctx) return Response.json({ message: 'Sign in to continue.' }, { status: 401, headers })
  const runId = z.uuid().safeParse((await params).runId).data
  if (!runId) return Response.json({ message: 'The import was not found.' }, { status: 404, headers })
  try {
    return Response.json(await getRun(ctx, { runId }), { headers })
  } catch (error) {
    if (error instanceof KithError)
      return Response.json({ message: error.message }, { status: statuses[error.kind], headers })
    throw error
  }
}
