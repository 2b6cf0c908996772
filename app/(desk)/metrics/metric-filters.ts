import type { UrlParams } from '@/model/filters/read-filters'
import { grains } from '@/model/grains'
import { type MetricKey, metricOf } from '@/model/metrics/all-metrics'
import { departmentKeys, departments } from '@/model/metrics/departments'
import type { Metric } from '@/model/metrics/metric'
import type { Standing } from '@/model/metrics/standing'
import { metricThemes } from '@/model/metrics/themes'

/** What the list can be narrowed by, with the words of each choice. */
export const metricChoices = {
  team: departmentKeys.map((key) => ({ value: key, label: departments[key] })),
  grain: (['account', 'person'] as const).map((key) => ({ value: key, label: grains[key].label })),
  state: [
    { value: 'certified', label: 'certified' },
    { value: 'waiting', label: 'waiting for a word' },
    { value: 'changed', label: 'changed without a new version' },
  ],
} as const satisfies Record<string, readonly { value: string; label: string }[]>

const keys = ['q', 'theme', 'team', 'grain', 'state', 'by'] as const
type FilterKey = (typeof keys)[number]

/** What the address asks for: words, theme, owner’s department, grain, standing, and by what the rows are grouped. */
export type AskedMetrics = Partial<Record<FilterKey, string>>

/** Reads the address; what is no choice of ours is taken as not said. */
export function readMetricFilters(params: UrlParams): AskedMetrics {
  const asked: AskedMetrics = {}
  for (const key of keys) {
    const value = params[key]
    if (typeof value === 'string' && value.trim() && mayBe(key, value.trim())) asked[key] = value.trim().slice(0, 80)
  }
  return asked
}

function mayBe(key: FilterKey, value: string): boolean {
  if (key === 'q') return true
  if (key === 'by') return value === 'owner'
  if (key === 'theme') return Object.hasOwn(metricThemes, value)
  return metricChoices[key].some((one) => one.value === value)
}

/** The address with something changed. */
export function metricsHref(asked: AskedMetrics, change: AskedMetrics = {}): string {
  const next: AskedMetrics = { ...asked, ...change }
  const query = new URLSearchParams(keys.flatMap((key) => (next[key] ? [[key, next[key]]] : [])))
  return query.size ? `/metrics?${query}` : '/metrics'
}

type Line = { metric: Metric & { key: MetricKey }; standing: Standing }

/** The metrics asked for, in the order of their group. */
export function shownMetrics(asked: AskedMetrics, standings: readonly Standing[]): Line[] {
  const words = (asked.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const lines = standings.flatMap((standing): Line[] => {
    const metric = metricOf(standing.metric)
    return metric && fits(metric, standing, asked, words) ? [{ metric, standing }] : []
  })
  const order = Object.keys(metricThemes)
  const group = ({ metric }: Line) => (asked.by === 'owner' ? metric.owner.team : order.indexOf(metric.theme))
  return lines.toSorted((a, b) => (group(a) < group(b) ? -1 : group(a) > group(b) ? 1 : 0))
}

function fits(metric: Metric, standing: Standing, asked: AskedMetrics, words: readonly string[]): boolean {
  const text =
    `${metric.label} ${metric.meaning} ${metric.owner.name} ${metric.owner.team} ${metric.terms.map((one) => `${one.term} ${one.means}`).join(' ')}`.toLowerCase()
  return (
    words.every((word) => text.includes(word)) &&
    (!asked.theme || metric.theme === asked.theme) &&
    (!asked.team ||
      departments[departmentKeys.find((key) => key === asked.team) ?? 'analytics'] === metric.owner.team) &&
    (!asked.grain || metric.grain === asked.grain) &&
    stands(standing, asked.state)
  )
}

function stands(standing: Standing, state: string | undefined): boolean {
  if (state === 'certified') return standing.certified
  if (state === 'waiting') return !standing.certified
  return state !== 'changed' || standing.changedQuietly !== null
}

/** The filters in words, each with the address that drops it. */
export function sayMetricFilters(asked: AskedMetrics) {
  const chosen = (key: 'team' | 'grain' | 'state') => metricChoices[key].find((one) => one.value === asked[key])?.label
  const [team, grain] = [chosen('team'), chosen('grain')]
  const said = {
    q: asked.q && `with “${asked.q}”`,
    team: team && `owned by ${team}`,
    grain: grain && `per ${grain.toLowerCase()}`,
    state: chosen('state'),
  }
  return (['q', 'team', 'grain', 'state'] as const).flatMap((key) => {
    const text = said[key]
    return text ? [{ key, text, removeHref: metricsHref(asked, { [key]: undefined }) }] : []
  })
}
