import { z } from 'zod'
import { badInput } from '@/lib/errors'
import { type GapDimension, type GapGroup, gapDimensions, splitGap } from '@/model/metrics/split-gap'
import type { TxCtx } from '@/server/spine/ctx'
import { rehearsal } from '@/server/spine/rehearsal'
import { gapReadings } from './gap-readings'
import { type GapCustomerLine, nameCustomers } from './name-customers'
import { metricMust, readingInput } from './reading'
import { valuesOf } from './values-of'

export type GapStep = {
  dimension: GapDimension
  amount: number
  /** How many customers are behind it, and how they moved. */
  customers: number
  groups: GapGroup[]
  /** Those of them that were asked for, the largest difference first. */
  first: GapCustomerLine[]
}
/** Amounts are in the metrics' unit; `from` plus all amounts is `to`. */
export type Gap = { from: number; to: number; steps: GapStep[] }

/** Which customers are told: of one step or of all, from which on, how many of each. */
const tellInput = z.object({
  only: z
    .enum([...gapDimensions, 'none'])
    .nullable()
    .default(null),
  from: z.number().int().min(0).default(0),
  most: z.number().int().min(1).max(200_000).default(200),
})

const gapInput = z.object({ one: readingInput, other: readingInput, tell: tellInput.prefault({}) })

/**
 * Why two numbers differ: the gap between them, taken apart exactly. Both are worked out anew from the facts. Uses
 * temporary tables, so it runs as a rehearsal and leaves nothing. Throws `bad-input` where the two have no common unit.
 */
export const explainGap = rehearsal({
  name: 'explainGap',
  permission: 'metric.read',
  input: gapInput,
  run: workOutGap,
})

/** The same inside a transaction that is rolled back. */
export async function workOutGap(ctx: TxCtx, { one, other, tell }: z.output<typeof gapInput>): Promise<Gap> {
  const [first, second] = [metricMust(one.metric), metricMust(other.metric)]
  if (first.unit !== second.unit)
    throw badInput(`${first.label} is in ${first.unit}, ${second.label} in ${second.unit}: they cannot be compared.`)
  const { start, stations } = gapReadings(one, other)
  const [values = new Map(), ...after] = await valuesOf(ctx, [start, ...stations])
  const { from, to, slices } = splitGap(
    { total: first.total, values },
    stations.map(({ dimension, metric }, at) => ({ dimension, total: metric.total, values: after[at] ?? new Map() })),
  )
  const told = slices.map(({ dimension, customers }) =>
    tell.only === null || tell.only === dimension ? customers.slice(tell.from, tell.from + tell.most) : [],
  )
  const named = await nameCustomers(ctx, [first.grain, second.grain], told.flat())
  const steps = slices.map(({ dimension, amount, groups, customers }, at) => ({
    dimension,
    amount,
    groups,
    customers: customers.length,
    first: (told[at] ?? []).map((line) => ({ ...line, ...named(line.entityId) })),
  }))
  return { from, to, steps }
}
