import type { Field } from '../fields/field'
import { systemLabel } from '../source-systems'
import type { Ranked } from './rank'

/** How a value was chosen. */
export type SurvivorshipRule = 'pin' | 'prefer' | 'recent' | 'earliest' | 'complete' | 'only'

/** Why the winner won, as one sentence. */
export function whyWon(rule: SurvivorshipRule, field: Field, leader: Ranked, losers: readonly Ranked[]): string {
  const count = losers.filter((one) => one.preference === leader.preference).length + 1
  const sentence = {
    pin: 'A steward pinned this value over its sources.',
    only: 'The only record that says anything.',
    prefer: `${systemLabel(leader.candidate.source)} comes first for this field.`,
    recent: `The newest of ${count}${dated(leader.at)}.`,
    earliest: `The earliest of ${count}.`,
    complete: `The fullest of ${count} that are equally new.`,
  }[rule]
  return rule !== 'only' && field.survivorship.exception ? `${sentence} ${field.survivorship.exception}` : sentence
}

/** Why this one lost to the winner, as one sentence. */
export function whyLost(field: Field, leader: Ranked, lost: Ranked): string {
  if (lost.value === leader.value) return 'Says the same.'
  if (lost.preference > leader.preference)
    return `${systemLabel(lost.candidate.source)} comes after ${systemLabel(leader.candidate.source)}.`
  if (lost.preference < leader.preference || field.group) return 'These fields are taken together from another record.'
  if (field.survivorship.tie === 'earliest') return 'Later than the winner.'
  return lost.at < leader.at ? `Older${dated(lost.at)}.` : 'Less complete.'
}

/** The few words beside a value that stays: "CRM first", "only value", "newest". */
export function keptBecause(rule: SurvivorshipRule, source: string): string {
  return {
    pin: 'pinned',
    only: 'only value',
    prefer: `${systemLabel(source)} first`,
    recent: 'newest',
    earliest: 'earliest',
    complete: 'fullest',
  }[rule]
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function dated(at: number): string {
  if (at === 0) return ''
  const date = new Date(at)
  return `, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}
