import { checkReady } from '@/server/access/check-ready'

export const dynamic = 'force-dynamic'

/** Ready: the database answers in time. */
export async function GET() {
  const state = await checkReady()
  return Response.json(state, { status: state.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
