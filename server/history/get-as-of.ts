import { sql } from 'drizzle-orm'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Field, FieldType, FieldValue } from '@/model/fields/field'
import { fields } from '@/model/fields/fields'
import { entityCode, type GoldenGrain } from '@/model/grains'
import type { MetricKey } from '@/model/metrics/all-metrics'
import { type Outcome, survive } from '@/model/survivorship/survive'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import type { TxCtx } from '@/server/spine/ctx'
import { query } from '@/server/spine/query'
import { membersAsOf, type PastMember } from './members-as-of'
import { endOf, type Moment, momentInput } from './moment'
import { saidAsOf } from './said-as-of'

/** A golden value as it was. `hidden`: the role may not read it. */
export type PastValue = {
  field: string
  label: string
  type: FieldType
  value: FieldValue | null
  hidden: boolean
  source: string | null
  recordId: string | null
  rule: string | null
  why: string | null
  changedAt: string | null
}

/** A customer as it was on a day. `metrics` are the newest values measured by then. */
export type PastCustomer = Moment & {
  grain: GoldenGrain
  entityId: string
  code: string
  values: Record<string, PastValue>
  members: PastMember[]
  metrics: Partial<Record<MetricKey, { value: number; day: string }>>
}

/**
 * A customer as of a day: which records it was made of, what it was called, its plan, stage, owner and every other golden
 * value, and its measures. Values are chosen by the very rules that choose today's, from what was said by then and, where
 * `known` is given, from what Kith had heard by the end of that day. Throws `not-found` as a profile does.
 */
export const getAsOf = query({
  name: 'getAsOf',
  permission: 'customer.read',
  input: customerInput.extend(momentInput.shape),
  run: async (ctx, { grain, id, valid, known }): Promise<PastCustomer> => {
    const present = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, present)
    const at = { valid: endOf(valid), known: endOf(known) }
    const { entityId, members } = await membersAsOf(ctx, id, at.known)
    const { candidates, pins } = await saidAsOf(
      ctx,
      members.map((member) => member.recordId),
      at.valid,
      at.known,
    )
    const outcomes = survive(grain, candidates, pins)
    return {
      grain,
      entityId,
      code: await codeOf(ctx, grain, entityId),
      valid,
      known,
      values: valuesOf(ctx.actor.role, grain, outcomes),
      members,
      metrics: await metricsOf(ctx, present, valid),
    }
  },
})

function valuesOf(
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
        type: field.type,
        hidden,
        value: hidden ? null : (outcome?.value ?? null),
        source: outcome?.winner.source ?? null,
        recordId: outcome?.winner.recordId ?? null,
        rule: outcome?.rule ?? null,
        why: hidden ? null : (outcome?.why ?? null),
        changedAt: outcome?.winner.changedAt ?? null,
      },
    ]
  }
  return Object.fromEntries(Object.entries<Field>(fields[grain]).map(one))
}

async function codeOf(ctx: TxCtx, grain: GoldenGrain, entityId: string): Promise<string> {
  const [row] = await ctx.tx.execute<{ number: number }>(
    sql`select number from membership where record_id = ${entityId}::uuid`,
  )
  return entityCode(grain, row?.number ?? 0)
}

/** Measures of days are kept by who is who today, so they are those of the customer as it is now. */
async function metricsOf(ctx: TxCtx, entityId: string, day: string): Promise<PastCustomer['metrics']> {
  const rows = await ctx.tx.execute<{ metric: MetricKey; value: number; day: string }>(sql`
    select distinct on (metric) metric, value, day::text from metric_value
    where entity_id = ${entityId}::uuid and day <= ${day}::date order by metric, metric_value.day desc`)
  return Object.fromEntries(rows.map(({ metric, value, day: of }) => [metric, { value, day: of }]))
}
