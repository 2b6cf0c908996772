import { fieldOf } from '@/model/fields/fields'
import { entityCode, type GoldenGrain, goldenGrains } from '@/model/grains'
import { metricOf } from '@/model/metrics/all-metrics'
import type { Blast, BlastCustomer, BlastList } from './blast'
import { changesOf } from './change-of'
import type { Moment } from './moment-of'
import type { RecordMove } from './moved-things'

type Compared = Pick<Blast, 'customers' | 'values' | 'metrics' | 'totals' | 'lists' | 'listMoves' | 'consent'>

/** What differs between two moments of one scope, and the customers it differs for. */
export function compareMoments(
  before: Moment,
  after: Moment,
  lists: readonly BlastList[],
  moves: readonly RecordMove[],
): Compared {
  const listMoves = changesOf(before.lists, after.lists, ({ list, entityId }) => `${list} ${entityId}`).map(
    ({ list, entityId, after: now }) => ({ list, entityId, entered: now === true }),
  )
  const named = new Set(listMoves.map((move) => move.list))
  const values = valuesOf(before, after)
  const metrics = changesOf(before.metrics, after.metrics, ({ entityId, metric }) => `${entityId} ${metric}`).map(
    (one) => ({ ...one, ...wordsOf(one.metric) }),
  )
  const consent = consentOf(before, after)
  const touched = new Set([
    ...moves.flatMap(({ from, to }) => [from, to]),
    ...[...values, ...metrics, ...listMoves, ...consent.filter((one) => one.before !== one.after)].map(
      (one) => one.entityId,
    ),
  ])
  return {
    customers: customersOf(before, after).filter((one) => touched.has(one.entityId)),
    values,
    metrics,
    totals: totalsOf(before, after),
    lists: lists.filter((list) => named.has(list.key)),
    listMoves,
    consent: consent.filter((one) => touched.has(one.entityId)),
  }
}

function wordsOf(metric: string) {
  const { label, unit } = metricOf(metric) ?? { label: metric, unit: 'count' as const }
  return { label, unit }
}

const totalsOf = (before: Moment, after: Moment): Blast['totals'] =>
  changesOf(before.totals, after.totals, ({ metric }) => metric).map(({ metric, before: was, after: is }) => ({
    metric,
    ...wordsOf(metric),
    total: metricOf(metric)?.total ?? 'sum',
    before: was?.value ?? 0,
    after: is?.value ?? 0,
    entities: { before: was?.entities ?? 0, after: is?.entities ?? 0 },
  }))

function customersOf(before: Moment, after: Moment): BlastCustomer[] {
  const names = (moment: Moment) =>
    new Map(
      moment.values.flatMap(({ about, value }) => (about.field === 'name' ? [[about.entityId, value.value]] : [])),
    )
  const [wasNamed, isNamed] = [names(before), names(after)]
  const name = (value: unknown) => (value === undefined ? null : String(value))
  const there = new Map([...before.present, ...after.present].map((one) => [one.entityId, one]))
  const records = (moment: Moment, id: string) => moment.present.find((one) => one.entityId === id)?.records ?? 0
  return [...there.values()]
    .flatMap(({ entityId, grain, number, linked }) =>
      isGolden(grain)
        ? [
            {
              entityId,
              grain,
              code: entityCode(grain, number),
              name: { before: name(wasNamed.get(entityId)), after: name(isNamed.get(entityId)) },
              records: { before: records(before, entityId), after: records(after, entityId) },
              leadsTo: {
                before: before.holder.get(entityId) ?? entityId,
                after: after.holder.get(entityId) ?? entityId,
              },
              linked,
            },
          ]
        : [],
    )
    .sort((x, y) => Number(x.linked) - Number(y.linked) || (x.code < y.code ? -1 : 1))
}

const isGolden = (grain: string): grain is GoldenGrain => (goldenGrains as readonly string[]).includes(grain)

function valuesOf(before: Moment, after: Moment): Blast['values'] {
  const shown = ({ values, holder }: Moment) => {
    const known = new Map(values.map(({ about, value }) => [`${about.entityId} ${about.field}`, value.value]))
    return (id: string, field: string) => known.get(`${holder.get(id) ?? id} ${field}`) ?? null
  }
  const [was, is] = [shown(before), shown(after)]
  return changesOf(before.values, after.values, ({ entityId, grain, field }) => `${entityId} ${grain} ${field}`)
    .filter((one) => one.before?.value !== one.after?.value)
    .map(({ grain, ...one }) => {
      const { label, type } = fieldOf(grain, one.field) ?? { label: one.field, type: 'text' as const }
      const through = { before: was(one.entityId, one.field), after: is(one.entityId, one.field) }
      return { ...one, label, type, through }
    })
}

/** Of linked customers only what changes; of those untouched nothing is kept. */
function consentOf(before: Moment, after: Moment): Blast['consent'] {
  const there = (moment: Moment) => new Set(moment.present.map((one) => one.entityId))
  const [was, is] = [there(before), there(after)]
  return changesOf(before.consent, after.consent, (one) => `${one.entityId} ${one.purpose} ${one.channel}`, true)
    .map(({ linked, ...one }) => ({
      ...one,
      linked,
      before: one.before ?? (was.has(one.entityId) ? ('unknown' as const) : null),
      after: one.after ?? (is.has(one.entityId) ? ('unknown' as const) : null),
    }))
    .filter((one) => !one.linked || one.before !== one.after)
    .map(({ linked: _, ...one }) => one)
}
