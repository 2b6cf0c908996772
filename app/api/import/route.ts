import { findCtx } from '@/app/session'
import { KithError } from '@/lib/errors'
import { storeUpload } from '@/server/ingest/store-upload'
import { fromOurPages } from '../from-our-pages'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
const answer = (body: object, status: number) => Response.json(body, { status, headers })

/** Takes a file to be imported: the body is the file itself, streamed to disk. Answers the id it is kept under. */
export async function POST(request: Request): Promise<Response> {
  const ctx = await findCtx()
  if (!ctx) return answer({ message: 'Sign in to continue.' }, 401)
  if (!fromOurPages(request)) return answer({ message: 'Uploads are taken from Kith’s own pages.' }, 403)
  if (!request.body) return answer({ message: 'The file is empty.' }, 400)
  const announced = request.headers.get('content-length')
  try {
    return answer(
      await storeUpload(
        ctx,
        request.body as Parameters<typeof storeUpload>[1],
        announced === null ? null : Number(announced),
      ),
      201,
    )
  } catch (error) {
    if (error instanceof KithError) return answer({ message: error.message }, statuses[error.kind])
    throw error
  }
}
