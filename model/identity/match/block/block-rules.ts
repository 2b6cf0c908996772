import type { MatchPlan } from '../plan'
import type { BlockRule, KeyPart, Shape } from './block-rule'

const part = (feature: string, as: Shape = 'whole'): KeyPart => ({ feature, as })

/** Stands for each column of dates. */
const date = 'date'

/** Keys that stand for themselves: equal values of these alone are worth a look. */
const alone: readonly KeyPart[] = [
  part('emails'),
  part('phones'),
  part('domains'),
  part('org'),
  part('org_short'),
  part('email_local'),
]

/** Composed keys, the narrow ones first. */
const composed: readonly (readonly KeyPart[])[] = [
  [part('given', 'letters'), part('family', 'letters')],
  [part('given', 'sound'), part(date, 'letters')],
  [part('family', 'sound'), part(date, 'letters')],
  [part('given', 'start1'), part(date)],
  [part(date), part('postcode')],
  [part(date), part('city')],
  [part('family'), part('postcode')],
  [part('given'), part('postcode')],
  [part('nick'), part('family', 'sound')],
  [part('given', 'start4'), part('family', 'start4')],
  [part('nick'), part('city')],
  [part('phone_tail'), part('family', 'sound')],
  [part('phone_tail'), part('org_words', 'rarest')],
  [part('names', 'pair')],
  [part('names', 'rarest')],
  [part('house'), part('street')],
  [part('street', 'sound'), part('postcode')],
  [part('family', 'sound'), part('area')],
  [part('org_words', 'pair')],
  [part('org_words', 'rarest')],
  [part('org', 'start4'), part('postcode')],
  [part('org', 'sound'), part('city')],
]

/** What oversized keys are refined by, in this order. */
const refiners: readonly KeyPart[] = [
  part('family', 'sound'),
  part(date),
  part('nick'),
  part('postcode'),
  part('house'),
  part('org', 'start4'),
  part('emails', 'rarest'),
  part('city'),
  part('street'),
]

/**
 * The blocking rules of a plan: exact, composed, rarest word and rarest pair of words. A rule belongs to a plan where the plan
 * has all of its features; ids and texts bring rules of their own.
 */
export function blockRules(plan: MatchPlan): readonly BlockRule[] {
  const known = made.get(plan)
  if (known) return known
  const rules = makeRules(plan)
  made.set(plan, rules)
  return rules
}

const made = new WeakMap<MatchPlan, readonly BlockRule[]>()

function makeRules(plan: MatchPlan): BlockRule[] {
  const names = Object.keys(plan.features)
  const dates = names.filter((name) => name.startsWith('date_') && `${name}_swapped` in plan.features)
  const lists: KeyPart[][] = [
    ...names.filter((name) => name.startsWith('id_')).map((name) => [part(name)]),
    ...alone.map((one) => [one]),
    ...composed.flatMap((parts) => withDates(parts, dates)),
    ...names
      .filter((name) => name.startsWith('text_') && plan.features[name] === 'list')
      .flatMap((name) => [[part(name, 'pair')], [part(name, 'rarest')]]),
  ]
  const known = (parts: readonly KeyPart[]) => parts.every(({ feature }) => feature in plan.features)
  const order = refiners.flatMap((one) => withDates([one], dates)).filter(known)
  return lists.filter(known).map((parts) => ({
    key: parts.map(({ feature, as }) => `${feature}.${as}`).join('+'),
    parts,
    refiners: order
      .flat()
      .filter(({ feature }) => !parts.some((own) => own.feature === feature && own.as !== 'start1')),
  }))
}

/** A rule with a date in it, once for each column of dates. */
function withDates(parts: readonly KeyPart[], columns: readonly string[]): KeyPart[][] {
  if (!parts.some(({ feature }) => feature === date)) return [[...parts]]
  return columns.map((column) => parts.map((one) => (one.feature === date ? part(column, one.as) : one)))
}
