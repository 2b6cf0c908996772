import type { Blast, Change } from '../blast'
import type { Picture } from './tables-picture'

/** The picture as a blast says it will be. Throws where what it says of before is not so. */
export function applyBlast(before: Picture, blast: Blast): Picture {
  const after: Picture = new Map(before)
  const change = (key: string, { before: was, after: is }: Change<unknown>) => {
    const known = before.get(key) ?? null
    if (known !== was) throw new Error(`${key} is ${String(known)} and not ${String(was)} before.`)
    if (is === null) after.delete(key)
    else after.set(key, is)
  }
  const add = (key: string, by: number) => {
    const sum = Number(after.get(key) ?? 0) + by
    if (sum === 0) after.delete(key)
    else after.set(key, sum)
  }
  for (const one of blast.values)
    change(`value ${one.entityId} ${one.field}`, { before: one.before?.value ?? null, after: one.after?.value ?? null })
  for (const one of blast.metrics) change(`metric ${one.entityId} ${one.metric}`, one)
  for (const one of blast.totals) change(`total ${one.metric}`, one)
  for (const { entityId, records } of blast.customers)
    change(`records ${entityId}`, { before: records.before || null, after: records.after || null })
  for (const one of blast.ids)
    change(`id ${one.source} ${one.object} ${one.externalId}`, { before: one.from, after: one.to })
  for (const { kind, from, to, count } of blast.facts) {
    add(`fact ${from} ${kind}`, -count)
    add(`fact ${to} ${kind}`, count)
  }
  const grainOf = new Map(blast.customers.map((one) => [one.entityId, one.grain]))
  for (const one of blast.tickets)
    change(`ticket ${one.id} ${grainOf.get(one.to)}`, { before: one.from, after: one.to })
  for (const one of blast.consent)
    if (grainOf.get(one.entityId) === 'person') {
      const key = `consent ${one.entityId} ${one.purpose} ${one.channel}`
      // Who never spoke is not in the ledger: unknown, like a word on nothing.
      change(key, { before: before.has(key) ? one.before : null, after: one.after })
    }
  for (const { entityId, list, entered } of blast.listMoves)
    change(`list ${entityId} ${list}`, { before: entered ? null : true, after: entered ? true : null })
  return after
}
