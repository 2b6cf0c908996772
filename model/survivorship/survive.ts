import type { Field, FieldSet, FieldValue } from '../fields/field'
import { fields } from '../fields/fields'
import type { GoldenGrain } from '../grains'
import { type Ranked, rank } from './rank'
import { whyLost, whyWon, type SurvivorshipRule } from './why'

/** What one source record says of the customer it belongs to. Times are ISO 8601. */
export type Candidate = {
  recordId: string
  source: string
  object: string
  externalId: string
  values: Readonly<Record<string, FieldValue>>
  /** By the source's own clock. */
  changedAt: string | null
  arrivedAt: string
}

/** A steward's value for one field, set on one record. */
export type Pinned = Omit<Candidate, 'values' | 'changedAt'> & { field: string; value: FieldValue; at: string }

export type Loser = Omit<Candidate, 'values' | 'arrivedAt'> & { value: FieldValue; why: string }

/** The value a field ends with, who gave it, by which rule, and who lost. */
export type Outcome = {
  field: string
  value: FieldValue
  winner: Omit<Candidate, 'values'>
  rule: SurvivorshipRule
  why: string
  runnersUp: Loser[]
}

/**
 * Chooses the value of every field of one customer. A pin outranks all; then preferred sources, then the field's tie
 * rule, then the fuller value, then the record id. Fields of one group come from one record. The same function runs in
 * the browser preview and on the server.
 */
export function survive(
  grain: GoldenGrain,
  candidates: readonly Candidate[],
  pins: readonly Pinned[],
): Map<string, Outcome> {
  const set: FieldSet = fields[grain]
  const outcomes = new Map<string, Outcome>()
  const groupWinner = new Map<string, Candidate | undefined>()
  for (const [key, field] of Object.entries(set)) {
    const ranked = rank(key, field, candidates)
    let leader: Ranked | undefined = ranked[0]
    if (field.group && ranked.length) {
      if (!groupWinner.has(field.group)) groupWinner.set(field.group, bestOfGroup(field.group, set, candidates))
      const winner = groupWinner.get(field.group)
      leader = ranked.find((one) => one.candidate === winner)
    }
    const pin = newest(pins.filter((one) => one.field === key))
    const outcome = pin ? pinned(pin, ranked) : leader && chosen(key, field, leader, ranked)
    if (outcome) outcomes.set(key, outcome)
  }
  return outcomes
}

/** The record all fields of a group are taken from: most preferred, then the most complete, then the field's own order. */
function bestOfGroup(group: string, set: FieldSet, candidates: readonly Candidate[]): Candidate | undefined {
  const keys = Object.keys(set).filter((key) => set[key]?.group === group)
  const field = set[keys[0] ?? '']
  if (!field) return undefined
  const filled = (candidate: Candidate) => keys.filter((key) => candidate.values[key] !== undefined).length
  const said = candidates.filter((candidate) => filled(candidate) > 0)
  return rank(null, field, said, filled)[0]?.candidate
}

function chosen(key: string, field: Field, leader: Ranked, ranked: readonly Ranked[]): Outcome {
  const losers = ranked.filter((one) => one !== leader)
  const rule = ruleOf(field, leader, losers)
  return {
    field: key,
    value: leader.value,
    winner: without(leader.candidate),
    rule,
    why: whyWon(rule, field, leader, losers),
    runnersUp: losers.map((one) => loser(one, whyLost(field, leader, one))),
  }
}

function ruleOf(field: Field, leader: Ranked, losers: readonly Ranked[]): SurvivorshipRule {
  const second = losers[0]
  if (!second) return 'only'
  if (second.preference !== leader.preference) return 'prefer'
  const { tie } = field.survivorship
  if (tie === 'earliest' && second.value !== leader.value) return tie
  return tie === 'complete' || second.at === leader.at ? 'complete' : tie
}

function pinned(pin: Pinned, ranked: readonly Ranked[]): Outcome {
  const { field, value, at, ...winner } = pin
  return {
    field,
    value,
    winner: { ...winner, changedAt: at },
    rule: 'pin',
    why: 'A steward pinned this value over its sources.',
    runnersUp: ranked.map((one) => loser(one, one.value === value ? 'Says the same.' : 'A pinned value outranks it.')),
  }
}

function newest(pins: readonly Pinned[]): Pinned | undefined {
  return pins.toSorted((p, q) => (p.at === q.at ? (p.recordId < q.recordId ? -1 : 1) : p.at < q.at ? 1 : -1))[0]
}

function without({ values: _, ...rest }: Candidate): Omit<Candidate, 'values'> {
  return rest
}

function loser({ candidate, value }: Ranked, why: string): Loser {
  const { recordId, source, object, externalId, changedAt } = candidate
  return { recordId, source, object, externalId, changedAt, value, why }
}
