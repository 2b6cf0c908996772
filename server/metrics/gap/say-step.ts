import { sayDay } from '@/lib/say-day'
import { roles } from '@/model/access/roles'
import { sayFilters } from '@/model/filters/say-filters'
import { grains } from '@/model/grains'
import type { Metric } from '@/model/metrics/metric'
import type { GapDimension, GapMove } from '@/model/metrics/split-gap'
import type { GapStep } from './explain-gap'
import { finely, metricMust, type Reading, versionInForce } from './reading'

/** What each dimension is called on screen. */
export const dimensionLabels = {
  grain: 'Grain',
  definition: 'Definition',
  version: 'Version',
  filter: 'Filter',
  window: 'Day',
  duplicates: 'Duplicates merged',
  freshness: 'Facts arrived since',
  permission: 'Who looks',
} as const satisfies Record<GapDimension, string>

/** Why this step moves the number, and how many customers are behind it, in sentences. */
export function sayStep(
  one: Reading,
  other: Reading,
  step: Pick<GapStep, 'dimension' | 'groups' | 'customers'>,
): string {
  const [first, second] = [metricMust(one.metric), metricMust(other.metric)]
  return `${causes[step.dimension]({ one, other, first, second })} ${sayGroups(step, first, second)}`
}

type Two = { one: Reading; other: Reading; first: Metric; second: Metric }

const causes: Record<GapDimension, (two: Two) => string> = {
  grain: ({ first, second }) =>
    `${first.label} counts ${things(first)}, ${second.label.toLowerCase()} ${things(second)}: two meanings of customer.`,
  definition: ({ first, second }) => `${first.label} and ${second.label.toLowerCase()} are defined differently.`,
  version: ({ one, other, second }) => {
    const [from, to] = [one.metric === other.metric ? finely(one).version : inForce(one, other), finely(other).version]
    const newer = second.versions.find(({ version }) => version === Math.max(from, to))
    return `Version ${from} and version ${to} of ${second.label.toLowerCase()}: ${newer?.change ?? 'another text'}.`
  },
  filter: ({ one, other, first, second }) =>
    `The first is of ${filtered(first, one)}, the second of ${filtered(second, other)}.`,
  window: ({ one, other }) => `From ${sayDay(one.day)} to ${sayDay(other.day)}.`,
  duplicates: ({ one, other }) => `Who was who ${sayKnown(one.known)} and ${sayKnown(other.known)}.`,
  freshness: ({ one, other }) => `Facts that had arrived ${sayKnown(one.known)} and ${sayKnown(other.known)}.`,
  permission: ({ one, other }) => `The first is what ${sayEyes(one)} sees, the second what ${sayEyes(other)} sees.`,
}

const inForce = (one: Reading, other: Reading) => versionInForce(other.metric, one.day)

/** Of whom a reading is: “accounts on plan Office 30”, “all accounts”. */
export function filtered(metric: Metric, { filters }: Reading): string {
  const said = sayFilters(metric.grain, filters).flatMap(({ text, joiner }) => (joiner ? [joiner, text] : [text]))
  return said.length ? `${things(metric)} ${said.join(' ')}` : `all ${things(metric)}`
}

/** As whom it is seen. */
export const sayEyes = ({ seenBy }: Reading): string => {
  if (!seenBy) return 'somebody who sees every customer'
  const books = roles[seenBy.role].rows === 'book' ? ` (${seenBy.books.join(', ')})` : ''
  return `${roles[seenBy.role].label.toLowerCase()}${books}`
}

/** What Kith knew when it is worked out. */
export const sayKnown = (known: string | null) => (known ? `as Kith knew by ${sayMoment(known)}` : 'as Kith knows now')

/** A moment of UTC; the last one of a day is the day. */
export function sayMoment(iso: string): string {
  const time = iso.slice(11, 19)
  return time === '23:59:59' ? `the end of ${sayDay(iso.slice(0, 10))}` : `${sayDay(iso.slice(0, 10))}, ${time} UTC`
}

const things = (metric: Metric) => grains[metric.grain].plural.toLowerCase()

const verbs = {
  left: ['counts no more', 'count no more'],
  joined: ['counts anew', 'count anew'],
  fell: ['counts for less', 'count for less'],
  rose: ['counts for more', 'count for more'],
  otherwise: ['is worked out otherwise', 'are worked out otherwise'],
} as const satisfies Record<GapMove, readonly [string, string]>

/** "41 accounts count no more (30 gone quiet, 11 fell 14 days late), 3 count anew." */
function sayGroups(
  { groups, customers }: Pick<GapStep, 'groups' | 'customers'>,
  first: Metric,
  second: Metric,
): string {
  if (customers === 0) return 'No customer counts otherwise.'
  const states: Readonly<Record<string, string>> = { ...first.states, ...second.states }
  const parts = (['left', 'joined', 'fell', 'rose', 'otherwise'] as const).flatMap((move) => {
    const own = groups.filter((group) => group.move === move)
    const count = own.reduce((so, group) => so + group.customers, 0)
    if (count === 0) return []
    const because = own.flatMap(({ state, customers: n }) => {
      const said = state ? states[state] : undefined
      return said ? [`${sayCount(n)} ${said.charAt(0).toLowerCase()}${said.slice(1)}`] : []
    })
    const grain = grains[(move === 'left' ? first : second).grain]
    const noun = (count === 1 ? grain.label : grain.plural).toLowerCase()
    return [
      `${sayCount(count)} ${noun} ${verbs[move][count === 1 ? 0 : 1]}${because.length ? ` (${because.join(', ')})` : ''}`,
    ]
  })
  return `${parts.join(', ')}.`
}

const sayCount = (count: number) => count.toLocaleString('en-GB')

/** Where it is not enough to know the metric: the version, day, knowledge, filters and eyes of one number, each in words. */
export function sayReading(reading: Reading): string[] {
  const metric = metricMust(reading.metric)
  const version = finely(reading).version
  return [
    `On ${sayDay(reading.day)}`,
    `definition ${version}`,
    ...(reading.filters.length ? [filtered(metric, reading)] : []),
    ...(reading.known ? [sayKnown(reading.known)] : []),
    ...(reading.seenBy ? [`seen by ${sayEyes(reading)}`] : []),
  ]
}
