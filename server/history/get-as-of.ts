import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Field, FieldType, FieldValue } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import { entityCode, type GoldenGrain } from '@/model/grains'
import type { MetricKey } from '@/model/metrics/all-metrics'
import type { SourceKey } from '@/model/source-systems'
import type { Outcome } from '@/model/survivorship/survive'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'
import type { PastMember } from './members-as-of'
import { instantOf, type Moment, momentInput } from './moment'
import { numberOf } from './number-of'
import { type PastStage, type PastSubscription, pastFacts } from './past-facts'
import { type PastMetric, pastMetrics } from './past-metrics'
import { pastOutcomes } from './past-outcomes'

/** A golden value as it was. `hidden`: the role may not read it. `recordId` may be that of a fact that stood in for its record. */
export type PastValue = {
  field: string
  label: string
  meaning: string
  type: FieldType
  value: FieldValue | null
  hidden: boolean
  source: SourceKey | null
  object: string | null
  recordId: string | null
  rule: string | null
  why: string | null
  changedAt: string | null
}

/** A customer as it was at a moment. */
export type PastCustomer = Moment & {
  grain: GoldenGrain
  /** The id it bore then, and the one it bears today. */
  entityId: string
  presentId: string
  code: string
  /** Some system had it by that day, and Kith had heard of it. */
  exists: boolean
  values: Record<string, PastValue>
  /** The records it was made of that their sources had by that day. */
  members: PastMember[]
  subscriptions: PastSubscription[]
  stage: PastStage | null
  /** By who is who today, whatever was known then. */
  metrics: Partial<Record<MetricKey, PastMetric>>
}

/**
 * A customer at a moment: which records it was made of, what it was called, its plan, stage, owner and every other golden
 * value, its subscriptions, and its measures. Values are chosen by the very rules that choose today's, from what was said
 * by then and, where `known` is given, from what Kith had heard by the end of that day. Throws `not-found` as a profile
 * does, and `refused` while the reader must first find out whom they have before them.
 */
export const getAsOf = query({
  name: 'getAsOf',
  permission: 'customer.read',
  input: customerInput.extend(momentInput.shape),
  run: async (ctx, { grain, id, valid, known }): Promise<PastCustomer> => {
    const presentId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, presentId)
    const at = instantOf({ valid, known }, ctx.now)
    const { entityId, members, outcomes } = await pastOutcomes(ctx, grain, id, at)
    const then = members.filter((member) => member.bornAt <= at.valid)
    const metrics = await pastMetrics(ctx, grain, [presentId], valid)
    const facts = await pastFacts(
      ctx,
      members.map((member) => member.recordId),
      at,
    )
    return {
      grain,
      entityId,
      presentId,
      code: entityCode(grain, await numberOf(ctx, entityId)),
      valid,
      known: at.known === 'infinity' ? null : known,
      exists: then.length > 0,
      values: valuesOf(ctx.actor.role, grain, outcomes),
      members: then,
      ...facts,
      metrics: metrics.get(presentId) ?? {},
    }
  },
})

/** Every field of the grain as these outcomes leave it, without what the role may not read. */
export function valuesOf(
  role: Role | 'system',
  grain: GoldenGrain,
  outcomes: ReadonlyMap<string, Outcome>,
): PastCustomer['values'] {
  const one = ([key, field]: [string, Field]): [string, PastValue] => {
    const outcome = outcomes.get(key)
    const hidden = role !== 'system' && !mayRead(role, field.classification)
    return [
      key,
      {
        field: key,
        label: field.label,
        meaning: field.meaning,
        type: field.type,
        hidden,
        value: hidden ? null : (outcome?.value ?? null),
        source: hidden ? null : ((outcome?.winner.source as SourceKey | undefined) ?? null),
        object: hidden ? null : (outcome?.winner.object ?? null),
        recordId: hidden ? null : (outcome?.winner.recordId ?? null),
        rule: hidden ? null : (outcome?.rule ?? null),
        why: hidden ? null : (outcome?.why ?? null),
        changedAt: hidden ? null : (outcome?.winner.changedAt ?? null),
      },
    ]
  }
  return Object.fromEntries(Object.entries<Field>(fields[grain]).map(one))
}
