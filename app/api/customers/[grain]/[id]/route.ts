import { z } from 'zod'
import { badInput, KithError, notFound } from '@/lib/errors'
import { type GoldenGrain, goldenGrains, grains } from '@/model/grains'
import { getAsOf } from '@/server/history/get-as-of'
import { readMoment } from '@/server/history/read-moment'
import type { Ctx } from '@/server/spine/ctx'
import { readView } from '@/server/views/read-view'
import { noteContext } from '../../../note-context'
import { noteRead } from '../../../note-read'
import { requestCtx } from '../../../request-ctx'
import { customerJson } from './customer-json'

const statuses = { refused: 403, 'not-found': 404, stale: 409, 'bad-input': 400, unauthenticated: 401 } as const
const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

type Route = { params: Promise<{ grain: string; id: string }> }

/**
 * One customer for whoever is signed in and for systems with a token: `GET /api/customers/<grain>/<id>` answers it as of
 * now, `?asof=YYYY-MM-DD` as of the end of that day, `&known=YYYY-MM-DD` with only what Kith had heard by then, and
 * `?view=<key>` through one of the curated views, which are of today. Any id the customer ever had will do.
 */
export async function GET(request: Request, { params }: Route): Promise<Response> {
  const ctx = await requestCtx(request)
  if (!ctx) return Response.json({ message: 'Sign in to continue.' }, { status: 401, headers })
  try {
    const { grain, entityId, body } = await answer(ctx, await params, new URL(request.url).searchParams)
    await noteContext(ctx, '/api/customers', [{ grain, entityId }])
    return Response.json(body, { headers })
  } catch (error) {
    if (error instanceof KithError)
      return Response.json({ message: error.message, fields: error.fields }, { status: statuses[error.kind], headers })
    throw error
  }
}

async function answer(ctx: Ctx, route: { grain: string; id: string }, asked: URLSearchParams) {
  const grain = grainOf(route.grain)
  const id = z.uuid().safeParse(route.id).data
  if (!id) throw notFound(grains[grain].label)
  const moment = readMoment({ asof: asked.get('asof'), known: asked.get('known') }, ctx.now)
  const view = asked.get('view')
  if (view !== null) {
    if (moment)
      throw badInput('A view is of today: leave out “view”, or “asof” and “known”.', { view: 'Not for a past day.' })
    const body = await readView(ctx, { grain, id, view })
    noteRead(ctx, body)
    return { grain, entityId: body.customer.entityId, body }
  }
  const past = await getAsOf(ctx, { grain, id, valid: ctx.now.toISOString().slice(0, 10), ...moment })
  return { grain, entityId: past.presentId, body: customerJson(past) }
}

/** A grain by its word, or by the word it has in the addresses of pages. */
function grainOf(word: string): GoldenGrain {
  const grain = goldenGrains.find((one) => one === word || grains[one].plural.toLowerCase() === word)
  if (!grain) throw notFound('That kind of customer')
  return grain
}
