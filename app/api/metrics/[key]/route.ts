import { KithError, notFound } from '@/lib/errors'
import { metricOf } from '@/model/metrics/all-metrics'
import { getMetricAnswer } from '@/server/metrics/get-metric-answer'
import { noteContext } from '../../note-context'
import { requestCtx } from '../../request-ctx'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/**
 * A governed number for people and systems: `GET /api/metrics/mrr` answers the newest total with its definition,
 * `?day=2026-10-31` that of a day measured, `?entity=<id>` one customer's value too.
 */
export async function GET(request: Request, { params }: { params: Promise<{ key: string }> }): Promise<Response> {
  const ctx = await requestCtx(request)
  if (!ctx) return Response.json({ message: 'Sign in to continue.' }, { status: 401, headers })
  const asked = new URL(request.url).searchParams
  const [day, entity] = [asked.get('day') ?? undefined, asked.get('entity') ?? undefined]
  try {
    const { key } = await params
    if (!metricOf(key)) throw notFound('This metric')
    const answer = await getMetricAnswer.untrusted(ctx, { key, day, entity })
    if (answer.entity)
      await noteContext(ctx, '/api/metrics', [{ grain: answer.grain, entityId: answer.entity.entityId }])
    return Response.json(answer, { headers })
  } catch (error) {
    if (error instanceof KithError)
      return Response.json({ message: error.message, fields: error.fields }, { status: statuses[error.kind], headers })
    throw error
  }
}
