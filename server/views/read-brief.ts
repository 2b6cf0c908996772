import { z } from 'zod'
import { notFound } from '@/lib/errors'
import type { Role } from '@/model/access/roles'
import { offeredTo } from '@/model/views/pick-view'
import { factKey } from '@/model/views/fact-key'
import type { EffectiveView } from '@/model/views/stand-in'
import type { View, ViewFact } from '@/model/views/view'
import { customerInput } from '../profile/customer-input'
import { getProfile } from '../profile/get-profile'
import { getSamePoint, type SamePoint } from '../profile/get-same-point'
import { mustKnow } from '../profile/guard/must-know'
import { listTickets, type TicketList } from '../profile/list-tickets'
import type { Profile } from '../profile/profile'
import { query } from '../spine/query'
import { loadEffectiveViews } from './effective-views'
import type { FactReading } from './fact-reading'
import { readFacts } from './read-facts'

/** Everything a meeting brief is written from. */
export type BriefRead = {
  profile: Profile
  view: EffectiveView
  /** The view's facts, with those that stand at the top of every account. */
  facts: FactReading[]
  tickets: TicketList
  samePoint: SamePoint | null
}

/** What the head of an account's page says of it, besides its view. */
const atTheHead: readonly ViewFact[] = [
  { field: 'stage' },
  { field: 'owner_name' },
  { field: 'plan' },
  { field: 'renewal_date' },
]

const mostTickets = 4

/**
 * One customer through one of the views a role may open, for its meeting brief. Refused while it is not known who this is;
 * not-found for a view that is not for the role.
 */
export const readBrief = query({
  name: 'readBrief',
  permission: 'customer.read',
  input: customerInput.extend({ view: z.string().max(60) }),
  run: async (ctx, { grain, id, view: key }): Promise<BriefRead> => {
    const offered = offeredTo(await loadEffectiveViews(ctx), ctx.actor.role as Role)
    const view = offered.find((one) => one.key === key)
    if (!view) throw notFound('That view')
    const profile = await getProfile(ctx, { grain, id })
    await mustKnow(ctx, grain, profile.entityId)
    return {
      profile,
      view,
      facts: await readFacts(ctx, { profile, view: withHead(view, grain), guard: null }),
      tickets: await listTickets(ctx, { grain, id, onlyOpen: true, most: mostTickets }),
      samePoint: await getSamePoint(ctx, { grain, id }),
    }
  },
})

function withHead(view: View, grain: Profile['grain']): View {
  const own = view.facts[grain] ?? []
  if (grain !== 'account') return view
  const shown = new Set(own.map(factKey))
  const head = atTheHead.filter((fact) => !shown.has(factKey(fact)))
  return { ...view, facts: { ...view.facts, account: [...head, ...own] } }
}
