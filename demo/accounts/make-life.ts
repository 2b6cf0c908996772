import type { Random } from '../random'
import { addMonths, dayMs } from '../when'
import { type Plan, plans } from '../words/catalogue'

/** Stages an account passes. */
export type Stage = 'lead' | 'trial' | 'onboarding' | 'active' | 'at_risk' | 'churned' | 'won_back'
/** A stage entered at a time, and why. */
export type StageEntry = { stage: Stage; at: number; reason: string }
/** The plan held from a time on; `null` while the subscription is cancelled. */
export type PlanSpell = { at: number; plan: Plan | null; reason: string }
/** The commercial life of an account: stages, plan spells, billing interval. All times UTC milliseconds. */
export type AccountLife = { stages: StageEntry[]; spells: PlanSpell[]; interval: 'month' | 'year'; startedAt: number }

/** What may be fixed about a life. */
export type LifeWish = { stage?: Stage; plan?: Plan; interval?: 'month' | 'year'; startedAt?: number }

const stageWeights = [
  ['active', 74],
  ['at_risk', 7],
  ['churned', 10],
  ['won_back', 2],
  ['onboarding', 3],
  ['trial', 2],
  ['lead', 2],
] as const

/** Invents a life that ends in the wished stage. Plan changes fall on billing dates, so that invoices add up. */
export function makeLife(random: Random, end: number, wish: LifeWish = {}): AccountLife {
  const stage = wish.stage ?? random.weighted(stageWeights)
  const interval = wish.interval ?? (random.chance(0.55) ? 'year' : 'month')
  const ageDays = { lead: 0, trial: 0, onboarding: random.int(3, 20) }[stage as string] ?? random.int(150, 1300)
  const startedAt = wish.startedAt ?? Math.floor((end - ageDays * dayMs) / dayMs) * dayMs + 10 * 3_600_000
  const leadAt = (stage === 'lead' ? end : startedAt) - random.int(25, 80) * dayMs
  const stages: StageEntry[] = [{ stage: 'lead', at: leadAt, reason: 'Asked for a price' }]
  const life: AccountLife = { stages, spells: [], interval, startedAt }
  if (stage === 'lead') return life
  const trialAt = stage === 'trial' ? end - random.int(2, 12) * dayMs : startedAt - 14 * dayMs
  stages.push({ stage: 'trial', at: Math.max(trialAt, leadAt + dayMs), reason: 'Tasting at the office' })
  if (stage === 'trial') return life
  stages.push({ stage: 'onboarding', at: startedAt, reason: 'Signed' })
  const plan = wish.plan ?? random.weighted(plans.map((one, i) => [one, [55, 25, 14, 6][i] ?? 1] as const))
  life.spells.push(...growth(random, plan, startedAt, interval, end))
  if (stage === 'onboarding') return life
  stages.push({ stage: 'active', at: Math.min(end, startedAt + random.int(14, 60) * dayMs), reason: 'Machine running' })
  if (stage === 'at_risk') stages.push({ stage, at: end - random.int(3, 40) * dayMs, reason: random.pick(riskReasons) })
  if (stage === 'churned' || stage === 'won_back') leave(random, life, end, stage)
  return life
}

const riskReasons = ['Usage fell', 'Sponsor left', 'Ticket past promise', 'Budget cut', 'Asked for notice terms']

function growth(random: Random, plan: Plan, startedAt: number, interval: 'month' | 'year', end: number): PlanSpell[] {
  const spells: PlanSpell[] = [{ at: startedAt, plan, reason: 'First order' }]
  const rank = plans.findIndex((one) => one.name === plan.name)
  const smaller = plans[rank - 1]
  const changeAt = addMonths(startedAt, interval === 'year' ? 12 : random.int(3, 12))
  if (!smaller || changeAt > end - 20 * dayMs || !random.chance(0.6)) return spells
  const larger = plans[rank + 1]
  const shrank = larger !== undefined && random.chance(0.12)
  const first = shrank ? larger : smaller
  spells[0] = { at: startedAt, plan: first, reason: 'First order' }
  spells.push({ at: changeAt, plan, reason: shrank ? 'Fewer people in the office' : 'More people joined' })
  return spells
}

function leave(random: Random, life: AccountLife, end: number, stage: 'churned' | 'won_back'): void {
  const lastChange = life.spells.at(-1)?.at ?? life.startedAt
  const room = Math.max(0, Math.floor((end - lastChange) / dayMs) - 90)
  const wished = lastChange + random.int(Math.min(60, room + 20), Math.max(60, room + 20)) * dayMs
  const latest = end - (stage === 'won_back' ? 40 : 3) * dayMs
  const churnAt = Math.max(lastChange + 2 * dayMs, Math.min(wished, latest))
  const riskAt = churnAt - random.int(5, 18) * dayMs
  const plan = life.spells.at(-1)?.plan ?? null
  const reason = random.pick(['Moved to a competitor', 'Office closed', 'Too expensive', 'Service faults'])
  const active = life.stages.at(-1)
  if (active && active.at >= riskAt) active.at = riskAt - dayMs
  life.stages.push({ stage: 'at_risk', at: riskAt, reason: random.pick(riskReasons) })
  life.stages.push({ stage: 'churned', at: churnAt, reason })
  life.spells.push({ at: churnAt, plan: null, reason })
  if (stage === 'churned') return
  const backAt = Math.min(end - dayMs, churnAt + random.int(25, 60) * dayMs)
  life.stages.push({ stage: 'won_back', at: backAt, reason: 'New office manager called' })
  life.spells.push({ at: backAt, plan, reason: 'Came back' })
}
