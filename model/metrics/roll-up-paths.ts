import { grains } from '../grains'
import type { MeasuredGrain, Metric } from './metric'

/** A declared way to a coarser grain: the semantic view that says who belongs to whom. */
export type RollUpPath = {
  key: 'company' | 'household'
  from: MeasuredGrain
  label: string
  view: string
  /** Columns of the view: the coarser entity and the finer one. */
  outer: string
  inner: string
}

export const rollUpPaths = [
  {
    key: 'company',
    from: 'account',
    label: 'By company',
    view: 'company_account',
    outer: 'company_id',
    inner: 'account_id',
  },
  {
    key: 'household',
    from: 'person',
    label: 'By household',
    view: 'household_person',
    outer: 'household_id',
    inner: 'person_id',
  },
] as const satisfies readonly RollUpPath[]

/** Ways people ask for that count something twice, and what to ask instead. */
export const refusedPaths = [
  {
    key: 'parent-company',
    from: 'account',
    label: 'By parent company',
    why: 'A parent and its subsidiaries are companies of one tree: the accounts of a subsidiary would count in it and again in its parent. Ask by company.',
  },
  {
    key: 'account',
    from: 'person',
    label: 'By account',
    why: 'One person may be in several accounts and would count in each. Ask a metric of accounts instead.',
  },
] as const satisfies readonly { key: string; from: MeasuredGrain; label: string; why: string }[]

export const rollUpKeys = ['company', 'household', 'parent-company', 'account'] as const
export type RollUpKey = (typeof rollUpKeys)[number]

/** How a metric may be brought together along a path: by adding values up, by counting each thing once, or not, and why. */
export type RollUpRule = { path: RollUpPath; way: 'sum' | 'each-once' } | { refused: string }

/** Decides whether a metric may be brought together along a path. */
export function rollUpRule(metric: Metric, key: RollUpKey): RollUpRule {
  const named = refusedPaths.find((one) => one.key === key && one.from === metric.grain)
  if (named) return { refused: named.why }
  const path: RollUpPath | undefined = rollUpPaths.find((one) => one.key === key && one.from === metric.grain)
  if (!path)
    return {
      refused: `${metric.label} is measured per ${grains[metric.grain].label.toLowerCase()}: no declared path leads from there.`,
    }
  if (!metric.rollsUpTo.includes(path.key)) return { refused: whyNot(metric, path) }
  return { path, way: metric.counted ? 'each-once' : 'sum' }
}

function whyNot(metric: Metric, path: RollUpPath): string {
  const outer = grains[path.key].label.toLowerCase()
  if (metric.total === 'ratio')
    return `${metric.label} is a share of sums: the shares of a ${outer}’s ${grains[metric.grain].plural.toLowerCase()} cannot be added up.`
  if (metric.unit === 'score') return `${metric.label} is a score: scores of a ${outer} cannot be added up.`
  return `${metric.label} has no declared roll-up by ${outer}: adding its values up could count the same thing twice.`
}
