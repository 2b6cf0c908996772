import type { Blast, Change } from '../blast'

const swap = <T>({ before, after }: Change<T>): Change<T> => ({ before: after, after: before })
const back = <T extends { from: string; to: string }>(move: T): T => ({ ...move, from: move.to, to: move.from })

/** What undoing would say of the same two states. */
export const mirrorBlast = (blast: Blast): Blast => ({
  ...blast,
  customers: blast.customers.map((one) => ({
    ...one,
    name: swap(one.name),
    records: swap(one.records),
    leadsTo: swap(one.leadsTo),
  })),
  values: blast.values.map((one) => ({ ...one, ...swap(one), through: swap(one.through) })),
  facts: blast.facts.map(back),
  metrics: blast.metrics.map((one) => ({ ...one, ...swap(one) })),
  totals: blast.totals.map((one) => ({ ...one, ...swap(one), entities: swap(one.entities) })),
  listMoves: blast.listMoves.map((one) => ({ ...one, entered: !one.entered })),
  consent: blast.consent.map((one) => ({ ...one, ...swap(one) })),
  tickets: blast.tickets.map(back),
  ids: blast.ids.map(back),
})
