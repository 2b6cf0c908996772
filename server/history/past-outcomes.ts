import type { GoldenGrain } from '@/model/grains'
import { type Outcome, survive } from '@/model/survivorship/survive'
import type { TxCtx } from '@/server/spine/ctx'
import { membersAsOf, type PastMember } from './members-as-of'
import type { Instant } from './moment'
import { saidAsOf } from './said-as-of'

/** Who a customer was at a moment, and what its records made of each of its fields. */
export type PastOutcomes = {
  entityId: string
  members: PastMember[]
  outcomes: ReadonlyMap<string, Outcome>
}

/** Chooses the values of a customer at a moment by the very rules that choose today's. `id` is any id it ever had. */
export async function pastOutcomes(ctx: TxCtx, grain: GoldenGrain, id: string, at: Instant): Promise<PastOutcomes> {
  const { entityId, members } = await membersAsOf(ctx, id, at.known)
  const said = await saidAsOf(
    ctx,
    members.map((member) => member.recordId),
    at.valid,
    at.known,
  )
  const all = [...said.values()]
  const outcomes = survive(
    grain,
    all.flatMap((one) => one.candidates),
    all.flatMap((one) => one.pins),
  )
  return { entityId, members, outcomes }
}
