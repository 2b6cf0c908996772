import { z } from 'zod'
import { notFound } from '@/lib/errors'
import { mayRead } from '@/model/access/classifications'
import type { Role } from '@/model/access/roles'
import type { Field, FieldType, FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import { entityCode } from '@/model/grains'
import type { SourceKey } from '@/model/source-systems'
import { customerInput } from '@/server/profile/customer-input'
import { mustKnow } from '@/server/profile/guard/must-know'
import { resolveEntity } from '@/server/profile/resolve-entity'
import { query } from '@/server/spine/query'
import { numberOf } from './number-of'
import { instantOf, type Moment, momentInput } from './moment'
import { pastOutcomes } from './past-outcomes'

/** One record's word for a field at a moment. `object` says what it is; a pin and a fact that stood in have theirs too. */
export type PastClaim = {
  recordId: string
  source: SourceKey
  object: string
  externalId: string
  value: FieldValue
  reason: string
  won: boolean
  changedAt: string | null
}

/** Why a field had the value it had. Values are absent where the role may not read the field. */
export type PastExplanation = Moment & {
  entityId: string
  code: string
  field: string
  name: string
  meaning: string
  type: FieldType
  hidden: boolean
  value: FieldValue | null
  currency: string | null
  rule: string | null
  why: string | null
  claims: PastClaim[]
  arrivedAt: string | null
}

/**
 * Where the value of one field at a moment came from: who won by which rule, who lost and why. Throws `not-found` for a
 * field or customer that is unknown or out of sight, `refused` where the field waits behind the question who this is.
 */
export const explainAsOf = query({
  name: 'explainAsOf',
  permission: 'receipt.read',
  input: customerInput.extend({ ...momentInput.shape, field: z.string().max(60) }),
  run: async (ctx, { grain, id, valid, known, field: key }): Promise<PastExplanation> => {
    const field: Field | undefined = fieldOf(grain, key)
    if (!field) throw notFound('That field')
    const presentId = await resolveEntity(ctx, grain, id)
    await mustKnow(ctx, grain, presentId, key)
    const at = instantOf({ valid, known }, ctx.now)
    const { entityId, outcomes } = await pastOutcomes(ctx, grain, id, at)
    const hidden = ctx.actor.role !== 'system' && !mayRead(ctx.actor.role as Role, field.classification)
    const outcome = hidden ? undefined : outcomes.get(key)
    const currency = outcomes.get('currency')?.value
    return {
      entityId,
      code: entityCode(grain, await numberOf(ctx, entityId)),
      field: key,
      name: field.label,
      meaning: field.meaning,
      type: field.type,
      hidden,
      valid,
      known: at.known === 'infinity' ? null : known,
      value: outcome?.value ?? null,
      currency: typeof currency === 'string' && currency !== '' ? currency : null,
      rule: outcome?.rule ?? null,
      why: outcome?.why ?? null,
      arrivedAt: outcome?.winner.arrivedAt ?? null,
      claims: outcome
        ? [
            { ...claim(outcome.winner), value: outcome.value, reason: outcome.why, won: true },
            ...outcome.runnersUp.map(({ value, why, ...rest }) => ({ ...claim(rest), value, reason: why, won: false })),
          ]
        : [],
    }
  },
})

type Origin = { recordId: string; source: string; object: string; externalId: string; changedAt: string | null }

const claim = ({ recordId, source, object, externalId, changedAt }: Origin) => ({
  recordId,
  source: source as SourceKey,
  object,
  externalId,
  changedAt,
})
