import { rehearseMerge } from '@/server/review/blast/rehearse-merge'
import { reply } from '../reply'

/**
 * What a merge would do: `GET /api/review/blast?a=&b=&version=` tries it and takes it back. Not an action, because
 * actions of one page wait for each other, and a decision must wait for nothing.
 */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const pair = { recordA: asked.get('a'), recordB: asked.get('b'), version: Number(asked.get('version')) }
  return reply(request, async (ctx) => ({ blast: await rehearseMerge.untrusted(ctx, pair) }))
}
