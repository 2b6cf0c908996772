import { mayRead } from '@/model/access/classifications'
import { may } from '@/model/access/permissions'
import type { Role } from '@/model/access/roles'
import type { FieldValue } from '@/model/fields/field'
import { fieldOf } from '@/model/fields/fields'
import { entityCode, type GoldenGrain } from '@/model/grains'
import { askFirst } from '@/model/identity/ask-first'
import { survive } from '@/model/survivorship/survive'
import { alikeAnyway } from '@/server/customers/get-rows'
import type { TxCtx } from '@/server/spine/ctx'
import type { Instant } from './moment'
import type { PastEntity } from './past-entities'
import { type PastMetric, pastMetrics } from './past-metrics'
import type { PastRow } from './past-row'
import { type SaidOf, saidAsOf } from './said-as-of'

/**
 * What a list shows of these customers at a moment, read in three statements however many they are. Fields the role may
 * not read are absent, and so is what tells look-alikes apart for whoever must ask first.
 */
export async function pastRows(
  ctx: TxCtx,
  grain: GoldenGrain,
  entities: readonly PastEntity[],
  at: Instant,
): Promise<PastRow[]> {
  const role = ctx.actor.role as Role
  const ids = entities.flatMap(({ members }) => members.map((member) => member.recordId))
  const said = await saidAsOf(ctx, ids, at.valid, at.known)
  const present = [...new Set(entities.map((entity) => entity.presentId))]
  const metrics = await pastMetrics(ctx, grain, present, at.valid.slice(0, 10))
  const mustAsk = may(role, 'customer.confirm')
  return entities.map((entity) => {
    const mine = entity.members.flatMap(({ recordId }) => said.get(recordId) ?? [])
    const { values, arrivedAt } = valuesOf(role, grain, mine)
    const asks = mustAsk && entity.openPairs > 0
    const open = asks ? Object.fromEntries(Object.entries(values).filter(([field]) => alikeAnyway.has(field))) : values
    return {
      entityId: entity.entityId,
      presentId: entity.presentId,
      presentName: entity.presentName,
      number: entity.number,
      code: entityCode(grain, entity.number),
      values: open,
      masked: asks
        ? Object.fromEntries(
            Object.keys(values).flatMap((field) => (alikeAnyway.has(field) ? [] : [[field, askFirst]])),
          )
        : {},
      sources: [...new Set(entity.members.map((member) => member.source))],
      recordCount: entity.members.length,
      confidence: entity.confidence,
      openPairs: entity.openPairs,
      arrivedAt,
      ...measures(metrics.get(entity.presentId) ?? {}),
      weeks: [],
      related: { count: 0, name: null, entityId: null },
    }
  })
}

function valuesOf(role: Role, grain: GoldenGrain, said: readonly SaidOf[]) {
  const candidates = said.flatMap((one) => one.candidates)
  const outcomes = survive(
    grain,
    candidates,
    said.flatMap((one) => one.pins),
  )
  const values: Record<string, FieldValue> = {}
  for (const [key, { value }] of outcomes)
    if (value !== '' && mayRead(role, fieldOf(grain, key)?.classification ?? 'restricted')) values[key] = value
  const arrivedAt = candidates.reduce((newest, one) => (one.arrivedAt > newest ? one.arrivedAt : newest), '')
  return { values, arrivedAt }
}

function measures(found: Readonly<Record<string, PastMetric>>): Pick<PastRow, 'metrics' | 'metricDays'> {
  const each = Object.entries(found)
  const delta = ({ detail }: PastMetric) => (typeof detail.delta === 'number' ? detail.delta : null)
  return {
    metrics: Object.fromEntries(
      each.map(([key, metric]) => [key, { value: metric.value, currency: metric.currency, delta: delta(metric) }]),
    ),
    metricDays: Object.fromEntries(each.map(([key, { day }]) => [key, day])),
  }
}
